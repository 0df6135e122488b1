package org.relaysms.gateway.server.user;

/// Finds the user who sent a message by the number it came from. Thread-safe; a call blocks for as
/// long as the store or a service outside takes, and asks anew each time.
public interface Senders {
  /// Looks the sender up, once.
  ///
  /// @param msisdn as the gateway gave it; only the international form, with `+`, belongs to a user
  ///   of the local directory
  SenderOutcome find(String msisdn);
}
