package org.relaysms.gateway.server.admin;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a bearer token, 16 random lower-case hex characters. It stands in the token itself,
/// proves nothing, and may be printed.
public record TokenId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");
  private static final int BYTES = 8;

  static TokenId random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TokenId(HexFormat.of().formatHex(bytes));
  }

  /// The id, or nothing where the text is not one.
  public static Optional<TokenId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TokenId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
