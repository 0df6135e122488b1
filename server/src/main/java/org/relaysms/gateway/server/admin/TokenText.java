package org.relaysms.gateway.server.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.kernel.Secret;

/// A bearer token as its holder presents it: `rsgw_`, the id, `_`, and 256 random bits in base64url
/// (43 characters). The prefix lets a scanner of repositories and logs know one that leaked.
///
/// SHA-256 suffices for keeping it: slow hashes protect what people choose, and 256 random bits
/// cannot be guessed however fast the hash is. Immutable.
record TokenText(TokenId id, Secret whole) {
  private static final Pattern BEARER =
      Pattern.compile("(?i:bearer) +(rsgw_([0-9a-f]{16})_[A-Za-z0-9_-]{43}) *");
  private static final int BYTES = 32;

  static TokenText random(SecureRandom random) {
    var id = TokenId.random(random);
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var bits = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new TokenText(id, Secret.of("rsgw_" + id.value() + "_" + bits));
  }

  /// The token of an `Authorization` header (RFC 6750 section 2.1), where it carries one of ours.
  static Optional<TokenText> presented(String authorization) {
    var matcher = BEARER.matcher(authorization);
    return matcher.matches()
        ? Optional.of(new TokenText(new TokenId(matcher.group(2)), Secret.of(matcher.group(1))))
        : Optional.empty();
  }

  /// SHA-256 of the whole, in lower-case hex.
  String hash() {
    return HexFormat.of().formatHex(digest());
  }

  /// Whether the hash is this token's; compared in constant time.
  boolean matches(String hash) {
    return MessageDigest.isEqual(bytes(hash()), bytes(hash));
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(whole.reveal()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
