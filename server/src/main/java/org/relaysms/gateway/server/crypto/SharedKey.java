package org.relaysms.gateway.server.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The key a phone and the server share after a sync: 16 random bytes as 32 lower-case hex
/// characters, whose ASCII bytes are the AES-256 key (contract section 7). Prints as `***`.
public record SharedKey(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public SharedKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a shared key");
    }
  }

  public static SharedKey generate(SecureRandom random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return new SharedKey(HexFormat.of().formatHex(bytes));
  }

  /// A key read back from where [#bytes()] was kept.
  public static Optional<SharedKey> of(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.US_ASCII);
    return FORM.matcher(text).matches() ? Optional.of(new SharedKey(text)) : Optional.empty();
  }

  /// The 32 ASCII bytes: the AES key, and what is encrypted to the phone.
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "***";
  }
}
