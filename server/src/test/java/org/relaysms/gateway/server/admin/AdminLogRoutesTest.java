package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.http.ApiDocument;
import org.relaysms.gateway.server.log.LogLevel;

@Tag("slice")
class AdminLogRoutesTest extends ServedAdminApi {
  @Test
  void tellsTheLogAsTheDocumentSays() {
    say(LogLevel.INFO, "one");
    say(LogLevel.WARN, "two");
    say(LogLevel.INFO, "three");

    var answer = json(call("GET", "/log?after=1&limit=1", ""));
    assertThat(answer.path("lines").findValuesAsText("message")).containsExactly("two");
    assertThat(answer.path("next").asLong()).isEqualTo(2);
    assertThat(answer.path("last").asLong()).isEqualTo(3);
    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/log", 200, "application/json", answer))
        .isEmpty();
    assertThat(messages("?level=warn")).containsExactly("two");
    assertThat(messages("?limit=2")).containsExactly("two", "three");
    assertThat(messages("?after=3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "after=x, after",
    "after=-1, after",
    "limit=0, limit",
    "limit=2001, limit",
    "limit=, limit",
    "level=loud, level"
  })
  void namesTheWrongParameterOfTheLog(String query, String field) {
    var answer = call("GET", "/log?" + query, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).path("field").asText()).isEqualTo(field);
  }

  @Test
  void reportsRedacted() {
    say(LogLevel.WARN, "user ama at 192.0.2.57 wrote from +237670000001");

    var answer = call("GET", "/log/report", "");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains(
            "Redacted: ",
            "Version: 1.0",
            "api.port = 7070  (conf.ini:3)",
            "twilio.auth_token = ***  (GATEWAY_T)",
            "WARN  B - user [user 1] at [address 1] wrote from [phone 1]");
  }

  private List<String> messages(String query) {
    return json(call("GET", "/log" + query, "")).path("lines").findValuesAsText("message");
  }

  private void say(LogLevel level, String message) {
    desk.log().tail().add(level, "a.B", "main", message, Optional.empty());
  }
}
