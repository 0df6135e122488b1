package org.relaysms.gateway.server.sync;

import java.util.Optional;

/// What a verify came to (contract section 6).
sealed interface VerifyOutcome {
  record Authenticated(SyncAnswer answer) implements VerifyOutcome {}

  record NotAuthenticated() implements VerifyOutcome {}

  record InvalidEncryption() implements VerifyOutcome {}

  record NoSuchSession() implements VerifyOutcome {}

  /// Too many tries.
  ///
  /// @param retryAfter the value of that header, where somebody says one
  record TryLater(Optional<String> retryAfter) implements VerifyOutcome {}

  /// Nobody could check the password; the same try is welcome later.
  ///
  /// @param status 502, 503 or 504
  record Unavailable(int status) implements VerifyOutcome {}
}
