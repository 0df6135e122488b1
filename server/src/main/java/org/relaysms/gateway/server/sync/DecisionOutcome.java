package org.relaysms.gateway.server.sync;

/// What an operator's yes or no came to.
public enum DecisionOutcome {
  TAKEN,
  /// No phone waits for a word here: none has proven its password, or the word was given already.
  NOT_ASKED,
  NO_SUCH_SESSION
}
