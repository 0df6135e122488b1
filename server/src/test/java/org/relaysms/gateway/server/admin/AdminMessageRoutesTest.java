package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.http.ApiDocument;

/// Messages, and the Publisher they go to.
@Tag("slice")
class AdminMessageRoutesTest extends ServedAdminApi {
  @Test
  void tellsTheMessagesAndHowTheyStand() {
    var answer = json(call("GET", "/messages?state=failed,rejected&limit=10", ""));

    assertThat(answer.path("messages").findValuesAsText("seq")).containsExactly("3", "2");
    assertThat(answer.path("summary").path("counts").path("failed").asInt()).isEqualTo(1);
    assertThat(answer.path("summary").path("publisher").path("state").asText()).isEqualTo("away");
    assertThat(call("GET", "/messages?limit=0", "").statusCode()).isEqualTo(400);
    assertThat(call("GET", "/messages?limit=x", "").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsThePublisherInDetailAsTheDocumentSays() {
    var answer = call("GET", "/publisher", "");

    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/publisher", 200, "application/json", json(answer)))
        .isEmpty();
    var publisher = json(answer).path("publisher");
    assertThat(publisher.path("circuit").asText()).isEqualTo("open");
    assertThat(publisher.path("lastStatus").asInt()).isEqualTo(503);
    assertThat(publisher.path("lastErrorReason").asText()).isEqualTo("cannot be reached");
    assertThat(publisher.path("lastFetchName").asText()).isEqualTo("relay");
    assertThat(publisher.path("fetchesWaiting").asInt()).isEqualTo(2);
    assertThat(json(answer).path("queue").path("waiting").asInt()).isZero();
    assertThat(json(answer).path("queue").path("oldestSeconds").isNull()).isTrue();
  }

  @Test
  void givesATextOnlyOnRecord() {
    var answer = call("POST", "/messages/2/text", "");

    assertThat(json(answer).path("text").asText()).isEqualTo(FakeMessages.TEXT);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var audit = call("GET", "/audit?action=message.text.read", "").body();
    assertThat(audit).contains("\"subject\":\"2\"").doesNotContain(FakeMessages.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "2, replay, '', 204",
    "1, replay, '', 409",
    "9, replay, '', 404",
    "x, replay, '', 404",
    "3, discard, '{\"reason\":\"spam\"}', 204",
    "3, discard, '{}', 400",
    "1, text, '', 409"
  })
  void doesToAMessageWhatItsStateAllows(String seq, String verb, String body, int status) {
    var answer = call("POST", "/messages/" + seq + "/" + verb, body);

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void replaysByFilter() {
    var answer = json(call("POST", "/messages/replay", "{\"states\":[\"failed\",\"rejected\"]}"));

    assertThat(answer.path("replayed").asInt()).isEqualTo(2);
    assertThat(call("POST", "/messages/replay", "{\"states\":[\"published\"]}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void exportsMessages() {
    var csv = call("GET", "/messages/export?format=csv&state=failed", "");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body().lines()).hasSize(2);
    assertThat(call("GET", "/messages/export?format=jsonl", "").body().lines()).hasSize(3);
    assertThat(call("GET", "/messages/export?format=xml", "").statusCode()).isEqualTo(400);
  }
}
