package org.relaysms.gateway.server.crypto;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.kernel.Secret;

/// What one guess of the passphrase costs, as a line of the wrapped key's file says it.
///
/// @param memory KiB
/// @param passes over the memory
record Argon2Cost(int memory, int passes, int lanes) {
  /// The second choice of RFC 9106 section 4: 64 MiB, about a second.
  static final Argon2Cost USUAL = new Argon2Cost(64 * 1024, 3, 4);

  private static final Argon2Cost LEAST = new Argon2Cost(8 * 1024, 1, 1);
  private static final Argon2Cost MOST = new Argon2Cost(128 * 1024, 16, 16);
  private static final Pattern LINE =
      Pattern.compile("kdf: argon2id v=19 m=(\\d{1,9}) t=(\\d{1,9}) p=(\\d{1,9})");

  static Optional<Argon2Cost> parse(String line) {
    var found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new Argon2Cost(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3))))
        : Optional.empty();
  }

  String text() {
    return "kdf: argon2id v=19 m=%d t=%d p=%d".formatted(memory, passes, lanes);
  }

  /// Whether it may be paid: a file that somebody made up must neither eat the memory nor hold up
  /// the start for hours.
  boolean bearable() {
    return within(memory, LEAST.memory, MOST.memory)
        && within(passes, LEAST.passes, MOST.passes)
        && within(lanes, LEAST.lanes, MOST.lanes);
  }

  byte[] key(byte[] salt, int length, Secret passphrase) {
    return Argon2id.computed(memory, passes, lanes, salt, length, passphrase);
  }

  private static boolean within(int number, int least, int most) {
    return number >= least && number <= most;
  }
}
