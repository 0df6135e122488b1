package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.relaysms.gateway.server.kernel.Secret;

/// Checks that a form was posted by Twilio: base64 of HMAC-SHA1 over the webhook's URL followed by
/// each field's name and value, in the order of the names (Twilio, "Security: validating requests
/// are coming from Twilio"). Immutable and thread-safe.
public final class TwilioSignature {
  private static final String ALGORITHM = "HmacSHA1";

  private final SecretKey key;
  private final String url;

  /// @param authToken of the account; an empty one is an [IllegalArgumentException]
  /// @param url character by character as Twilio calls it, its query too
  public TwilioSignature(Secret authToken, String url) {
    key = new SecretKeySpec(authToken.reveal().getBytes(UTF_8), ALGORITHM);
    this.url = url;
  }

  /// Whether `X-Twilio-Signature` says that of these fields; the time it takes tells nothing. Of a
  /// field that is there several times each value counts once, in order, as Twilio's own libraries
  /// have it.
  public boolean isOf(Map<String, List<String>> fields, String signature) {
    return MessageDigest.isEqual(of(fields).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private String of(Map<String, List<String>> fields) {
    var signed = new StringBuilder(url);
    new TreeMap<>(fields)
        .forEach(
            (name, values) ->
                new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("cannot check a signature", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
