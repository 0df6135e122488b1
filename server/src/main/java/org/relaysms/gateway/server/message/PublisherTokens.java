package org.relaysms.gateway.server.message;

/// Who may fetch messages: the port to wherever tokens are kept. Thread-safe.
public interface PublisherTokens {
  /// Judges an `Authorization` header, which may be empty.
  Admission admit(String authorization);

  /// What a bearer token is good for.
  sealed interface Admission {
    /// A good one.
    ///
    /// @param token the id of the token, which names who holds a lease
    /// @param name what the operator calls it
    record Admitted(String token, String name) implements Admission {}

    /// None, or one that is unknown, revoked or expired.
    record Unknown() implements Admission {}

    /// A good one, but for something else.
    record OutOfScope() implements Admission {}
  }
}
