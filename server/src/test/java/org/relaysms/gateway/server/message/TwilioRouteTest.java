package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.relaysms.gateway.server.message.MessageServer.ADA;
import static org.relaysms.gateway.sim.SimulatedTwilio.form;
import static org.relaysms.gateway.sim.SimulatedTwilio.signature;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.PhoneCipher;

/// Messages by Twilio's webhook, over a socket and a real store (contract section 8).
@Tag("slice")
class TwilioRouteTest {
  private static final String TOKEN = "12345";
  private static final String URL = "https://gateway.example/sms/platform/twilio?a=1&b=%20";
  private static final String TEXT =
      PhoneCipher.sms(MessageServer.KEY, "a1b2c3d4e5f6g7h8", "t:by Twilio");
  private static final Map<String, String> FIELDS =
      Map.of("From", ADA, "Body", TEXT, "AccountSid", "AC1", "To", "+1 555", "NumMedia", "0");

  @TempDir private Path folder;
  private MessageServer server;

  @BeforeEach
  void open() {
    server =
        new MessageServer(
            folder, Optional.empty(), "twilio.auth_token=" + TOKEN, "twilio.url=" + URL);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void takesWhatTwilioSigned() {
    var answer = post(form(FIELDS), signature(TOKEN, URL, FIELDS));

    assertThat(said(answer))
        .isEqualTo("200 <?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
    await().until(() -> server.feature.book().counts().getOrDefault("waiting", 0) == 1);
    assertThat(server.feature.book().text(1)).contains("t:by Twilio");
    assertThat(server.feature.book().find(1).orElseThrow().route()).isEqualTo("twilio");
    assertThat(server.feature.book().find(1).orElseThrow().sender()).contains(ADA);
  }

  /// The example in Twilio's own documentation of its signature.
  @Test
  void signsAsTwilioDocumentsIt() {
    var fields =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    assertThat(signature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void takesAFieldThatIsThereTwiceAsTwilioSignsIt() {
    var signed = new TreeMap<>(FIELDS);
    signed.put("MediaUrl", "aMediaUrlb");

    var answer =
        post(form(FIELDS) + "&MediaUrl=b&MediaUrl=a&MediaUrl=b", signature(TOKEN, URL, signed));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatTwilioDidNotSign() {
    var right = signature(TOKEN, URL, FIELDS);
    var altered = new TreeMap<>(FIELDS);
    altered.put("From", "+237690000001");
    var more = new TreeMap<>(FIELDS);
    more.put("Extra", "");

    assertForbidden(Calls.send("POST", server.api().resolve("/sms/platform/twilio"), form(FIELDS)));
    assertForbidden(post(form(FIELDS), ""));
    assertForbidden(post(form(FIELDS), "x"));
    assertForbidden(post(form(FIELDS), right.substring(1)));
    assertForbidden(post(form(FIELDS), right + "="));
    assertForbidden(post(form(FIELDS), signature("other", URL, FIELDS)));
    assertForbidden(post(form(FIELDS), signature(TOKEN, URL.replace("https", "http"), FIELDS)));
    assertForbidden(post(form(altered), right));
    assertForbidden(post(form(more), right));
    assertForbidden(post("", right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "Body=%zz", "From&Body", "{\"text\":\"a\"}"})
  void refusesABrokenForm(String body) {
    assertForbidden(post(body, signature(TOKEN, URL, Map.of())));
  }

  @Test
  void refusesASignedFormThatIsNoSms() {
    assertSigned(Map.of("From", ADA), "400 missing key - text");
    assertSigned(Map.of("Body", TEXT), "400 missing key - MSISDN");
    assertSigned(Map.of("From", ADA, "Body", "Hello"), "400 invalid text format");
    assertSigned(Map.of("From", "MTN", "Body", TEXT), "400 invalid text format");
    assertSigned(Map.of("From", ADA, "Body", "A".repeat(70_000)), "413 request entity too large");
    assertThat(said(post("a".repeat(10_000_000), ""))).isEqualTo("413 request entity too large");
    assertThat(stored()).isZero();
  }

  @Test
  void refusesAWebPageAndOtherMethods() {
    var url = server.api().resolve("/sms/platform/twilio");
    var signature = signature(TOKEN, URL, FIELDS);

    assertForbidden(
        Calls.send(
            "POST", url, form(FIELDS), "Origin", "http://x", "X-Twilio-Signature", signature));
    assertThat(Calls.send("GET", url, "").headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void isOffWithoutAToken() {
    server.close();
    server = new MessageServer(folder, Optional.empty());

    assertThat(said(post(form(FIELDS), signature(TOKEN, URL, FIELDS)))).isEqualTo("404 not found");
    assertThat(said(post("{\"text\":\"%s\",\"MSISDN\":\"%s\"}".formatted(TEXT, ADA), "")))
        .isEqualTo("404 not found");
    assertThat(stored()).isZero();
  }

  private HttpResponse<String> post(String body, String signature) {
    return Calls.send(
        "POST",
        server.api().resolve("/sms/platform/twilio"),
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "X-Twilio-Signature",
        signature);
  }

  private void assertSigned(Map<String, String> fields, String expected) {
    assertThat(said(post(form(fields), signature(TOKEN, URL, fields)))).isEqualTo(expected);
  }

  private void assertForbidden(HttpResponse<String> answer) {
    assertThat(said(answer)).isEqualTo("403 forbidden");
    assertThat(stored()).isZero();
  }

  private int stored() {
    return server
        .database
        .jdbi()
        .withHandle(
            handle -> handle.select("SELECT count(*) FROM messages").mapTo(Integer.class).one());
  }

  private static String said(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }
}
