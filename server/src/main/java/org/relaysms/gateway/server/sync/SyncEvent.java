package org.relaysms.gateway.server.sync;

/// What happens to a session.
sealed interface SyncEvent {
  /// A page's socket opened, under a number of its own.
  record PageOpened(int socket) implements SyncEvent {}

  record PageClosed(int socket) implements SyncEvent {}

  /// Whether a page showed life within the time it was given.
  record PageProbed(int socket, boolean alive) implements SyncEvent {}

  /// The moment of [SyncState#wake()] has come, or nearly.
  ///
  /// @param fresh a random id, should the code turn
  record Tick(SessionId fresh) implements SyncEvent {}

  /// A phone posted its public key.
  record HandshakeAsked(SessionId id, Phone phone) implements SyncEvent {}

  /// A phone posted a password.
  ///
  /// @param proof the hash of its ciphertext
  record VerifyAsked(SessionId id, String proof) implements SyncEvent {}

  /// The check that [SyncEffect.BeginVerify] asked for has come to its end.
  record Verified(Verdict verdict) implements SyncEvent {}

  /// The operator answers a phone that asked.
  record Decided(boolean approved) implements SyncEvent {}

  /// The operator ends the session.
  record End() implements SyncEvent {}
}
