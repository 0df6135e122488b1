package org.relaysms.gateway.server.sync;

import java.util.Optional;

/// What checking a password has shown (contract section 6).
sealed interface Verdict {
  /// Right, and the whole answer is ready and stored.
  record Right(SyncAnswer answer) implements Verdict {}

  /// Right, but the operator's word is needed before a key is made.
  record Proved(Proven proven) implements Verdict {}

  record Wrong() implements Verdict {}

  /// The ciphertext served another session before: somebody replays what he overheard.
  record Replayed() implements Verdict {}

  record Undecryptable() implements Verdict {}

  /// Too many tries, in our own counting or the account service's.
  record Throttled(Optional<String> retryAfter) implements Verdict {}

  record Unavailable(int status) implements Verdict {}
}
