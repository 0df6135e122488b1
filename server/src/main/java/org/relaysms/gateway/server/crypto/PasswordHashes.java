package org.relaysms.gateway.server.crypto;

import java.security.SecureRandom;
import org.relaysms.gateway.server.kernel.Secret;

/// Argon2id (RFC 9106) in PHC strings. Thread-safe; only so many hashes are computed at one time,
/// since each takes memory.
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class PasswordHashes {
  /// How a password compares.
  public enum Verdict {
    MATCH,
    MISMATCH,
    /// Too many are being compared right now.
    BUSY
  }

  private final SecureRandom random;
  private final int concurrency;

  public PasswordHashes(SecureRandom random, int concurrency) {
    this.random = random;
    this.concurrency = concurrency;
  }

  public String hash(Secret password) {
    throw new UnsupportedOperationException("" + random + concurrency + password);
  }

  public Verdict compare(Secret password, String phc) {
    throw new UnsupportedOperationException(phc + password);
  }

  /// Takes the time of a comparison, for a user who does not exist; never a match.
  public Verdict compareWithNobody(Secret password) {
    throw new UnsupportedOperationException("" + password);
  }
}
