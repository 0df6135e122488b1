package org.relaysms.gateway.server.message;

/// Whether an arrival is stored for good.
sealed interface Receipt {
  record Stored(Acceptance how) implements Receipt {}

  /// Nothing is stored; the client must keep the message and come again.
  ///
  /// @param reason for the operator
  record NotStored(String reason) implements Receipt {}
}
