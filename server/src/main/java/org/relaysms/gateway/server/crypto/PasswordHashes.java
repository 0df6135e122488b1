package org.relaysms.gateway.server.crypto;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.relaysms.gateway.server.kernel.Secret;

/// Argon2id (RFC 9106) in PHC strings, at 19 MiB and two passes: about a tenth of a second.
/// Thread-safe; only so many hashes are computed at one time, since each takes its memory.
public final class PasswordHashes {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How a password compares.
  public enum Verdict {
    MATCH,
    MISMATCH,
    /// Too many are being compared right now.
    BUSY
  }

  private final SecureRandom random;
  private final Duration patience;
  private final Semaphore permits;
  private final Argon2id nobody;

  public PasswordHashes(SecureRandom random, int concurrency) {
    this(random, concurrency, PATIENCE);
  }

  PasswordHashes(SecureRandom random, int concurrency, Duration patience) {
    this.random = random;
    this.patience = patience;
    permits = new Semaphore(concurrency, true);
    nobody = new Argon2id(MEMORY_KIB, PASSES, 1, salt(), new byte[32]);
  }

  /// The PHC string to store. Waits for its turn.
  public String hash(Secret password) {
    permits.acquireUninterruptibly();
    try {
      return Argon2id.of(MEMORY_KIB, PASSES, salt(), password).phc();
    } finally {
      permits.release();
    }
  }

  /// Whether this is the password of a stored PHC string.
  public Verdict compare(Secret password, String phc) {
    return compare(password, Argon2id.parse(phc));
  }

  /// Takes the time of a comparison, for a user who does not exist; never a match.
  public Verdict compareWithNobody(Secret password) {
    return compare(password, nobody);
  }

  private Verdict compare(Secret password, Argon2id hash) {
    if (!turnCame()) {
      return Verdict.BUSY;
    }
    try {
      return hash.fits(password) ? Verdict.MATCH : Verdict.MISMATCH;
    } finally {
      permits.release();
    }
  }

  private boolean turnCame() {
    try {
      return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
