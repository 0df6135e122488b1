package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.http.ApiDocument;

/// Who is let in, and what every route makes of a body.
@Tag("slice")
class AdminRoutesTest extends ServedAdminApi {
  @Test
  void theDocumentAndTheRouteTableNameTheSameRoutes() {
    var document = ApiDocument.read("/openapi/admin.json");

    assertThat(document.routes()).isEqualTo(ApiDocument.routes(feature.routes()));
    assertThat(document.danglingReferences()).isEmpty();
  }

  @Test
  void refusesWhoHasNoToken() {
    var answer = send(request("GET", "/status", "").setHeader("Authorization", "Bearer no"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void refusesWebPagesEvenWithTheToken() {
    var answer = send(request("GET", "/status", "").header("Origin", "https://evil.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void refusesAForeignHost() {
    addresses.adminPort = 1;

    assertThat(call("GET", "/status", "").statusCode()).isEqualTo(403);
  }

  @Test
  void namesTheWrongMember() {
    assertField("POST", "/gateways/1/approve", "{}", "msisdn");
    assertField("PUT", "/gateways/1/note", "{\"note\":7}", "note");
    assertField("PUT", "/address", "{\"host\":\"a b\"}", "host");
    assertField("PUT", "/address", "{\"host\":\"192.168.1.5:6969\"}", "host");
    assertField("POST", "/users", "{\"id\":\"..\",\"password\":\"password1\"}", "id");
    assertField("POST", "/users", "{\"id\":\"bob\",\"password\":\"short\"}", "password");
    assertField(
        "POST",
        "/users",
        "{\"id\":\"b\",\"phoneNumber\":\"6\",\"password\":\"password1\"}",
        "phoneNumber");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /gateways/1/note, note, 500",
    "PUT, /devices/d1/name, name, 64",
    "PUT, /users/bob/password, password, 1024",
    "POST, /users, password, 1024",
  })
  void takesOneLineOfText(String method, String path, String field, int most) {
    for (var control : List.of("\\n", "\\r", "\\t", "\\u0000", "\\u0085", "\\u2028", "\\ud800")) {
      assertRefused(method, path, field, "red" + control + "telephone", "control characters");
    }
    assertRefused(method, path, field, "x".repeat(most + 1), "at most " + most);
    for (var text : List.of("x".repeat(most), "\uD83D\uDCF1".repeat(most), "l'été, 電話, هاتف")) {
      assertThat(call(method, path, body(field, text)).statusCode()).isNotEqualTo(400);
    }
  }

  @Test
  void refusesABodyThatIsNoObject() {
    for (var body : List.of("", "[]", "7", "{", "null")) {
      assertThat(call("POST", "/users", body).statusCode()).isEqualTo(400);
    }
    assertThat(call("POST", "/users", "\"" + "x".repeat(70_000) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void saysThatEventsComeByWebSocket() {
    assertThat(call("GET", "/events", "").statusCode()).isEqualTo(426);
  }

  private void assertRefused(String method, String path, String field, String text, String why) {
    var answer = call(method, path, body(field, text));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
    assertThat(json(answer).path("detail").asText()).contains(why);
  }

  /// The id is read where a user is added, and nowhere else.
  private static String body(String field, String text) {
    return "{\"id\":\"eve\",\"%s\":\"%s\"}".formatted(field, text);
  }
}
