package org.relaysms.gateway.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A strict Publisher's check of `X-Gateway-Signature` (contract section 8): right, dated within
/// five minutes of its clock, and never seen before. Thread-safe.
final class SignatureCheck {
  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  private final String secret;
  private final Clock clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  SignatureCheck(String secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  boolean passes(PublishRequest request) {
    var timestamp = request.header("X-Gateway-Timestamp");
    var signature = request.header("X-Gateway-Signature");
    return timestamp.matches("[0-9]{1,12}")
        && isTimely(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        && isEqual(signature, "v1=" + hmac(timestamp, request.bytes()))
        && seen.add(signature);
  }

  private boolean isTimely(Instant time) {
    return Duration.between(time, clock.instant()).abs().compareTo(MOST_SKEW) <= 0;
  }

  private String hmac(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(timestamp.getBytes(UTF_8));
      mac.update((byte) '.');
      mac.update(body);
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
