package org.relaysms.gateway.server.message;

/// What an operator's verb came to.
public enum MessageChange {
  DONE,
  /// There is no such message.
  MISSING,
  /// It is not in a state that allows this.
  NOT_NOW,
  /// The store does not hold any more what it said.
  NO_TEXT
}
