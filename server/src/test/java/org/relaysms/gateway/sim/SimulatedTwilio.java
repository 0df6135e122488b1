package org.relaysms.gateway.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Twilio as it calls a webhook: a form, signed with the account's auth token (contract section 8;
/// Twilio, "Security: validating requests are coming from Twilio"). Immutable and thread-safe.
///
/// @param url of the webhook as Twilio was told it, wherever it is posted to
public record SimulatedTwilio(String authToken, String url) {
  /// Posts the SMS to a server.
  public Answer deliver(URI api, String text, String sender) {
    return deliver(api, Map.of("Body", text, "From", sender, "AccountSid", "AC1"));
  }

  public Answer deliver(URI api, Map<String, String> fields) {
    return Wire.post(
        api.resolve("/sms/platform/twilio"),
        form(fields),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "X-Twilio-Signature",
        signature(fields));
  }

  /// As it stands in the body.
  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private String signature(Map<String, String> fields) {
    return signature(authToken, url, fields);
  }

  /// What Twilio signs: the url with all fields behind it, in the order of their names.
  public static String signature(String token, String url, Map<String, String> fields) {
    var signed = new StringBuilder(url);
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
