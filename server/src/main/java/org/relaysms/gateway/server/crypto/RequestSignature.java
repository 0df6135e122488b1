package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.relaysms.gateway.server.kernel.Secret;

/// Signs requests to the Publisher: HMAC-SHA256 (RFC 2104) over the time in epoch seconds, a dot,
/// and the raw body (contract section 8). Immutable and thread-safe.
public final class RequestSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  /// The key is the secret's UTF-8 bytes; an empty one is an [IllegalArgumentException].
  public RequestSignature(Secret secret) {
    key = new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM);
  }

  /// The value of `X-Gateway-Signature`: `v1=` and 64 lower-case hex characters.
  ///
  /// @param time as `X-Gateway-Timestamp` says it; only its whole seconds count
  public String of(Instant time, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((time.getEpochSecond() + ".").getBytes(UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
