package org.relaysms.gateway.server.gateway;

/// What the operator's word came to.
public sealed interface Approval {
  record Approved() implements Approval {}

  /// The gateway says another number by now; nothing was done.
  record NumberChanged() implements Approval {}

  record NoSuchGateway() implements Approval {}
}
