package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.sync.SyncPhase;

@Tag("slice")
class AdminServerRoutesTest extends ServedAdminApi {
  @Test
  void tellsHealthWithoutTheToken() {
    for (var kind : List.of("live", "ready", "started")) {
      var answer = send(request("GET", "/health/" + kind, "").setHeader("Authorization", ""));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void tellsTheStatus() {
    gateways.add("1");

    var status = json(call("GET", "/status", ""));

    assertThat(status.path("api").path("url").asText()).isEqualTo("http://192.0.2.7:6969");
    assertThat(status.path("address").path("interface").asText()).isEqualTo("eth0");
    assertThat(status.path("gateways").path("total").asInt()).isEqualTo(1);
    assertThat(status.path("configFile").isNull()).isTrue();
    assertThat(status.path("startedAt").asLong()).isEqualTo(SteppedTime.START.toEpochMilli());
  }

  @Test
  void endsASync() {
    sync.at("s", SyncPhase.SHOWING_CODE);

    assertThat(json(call("GET", "/sync/sessions", "")).path("sessions")).hasSize(1);
    assertThat(call("DELETE", "/sync/sessions/s", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/sync/sessions/s", "").statusCode()).isEqualTo(404);
  }

  @Test
  void answersAPhoneThatAsksOnce() {
    sync.at("yes", SyncPhase.WAITING_FOR_APPROVAL);
    sync.at("no", SyncPhase.WAITING_FOR_APPROVAL);

    assertThat(call("POST", "/sync/sessions/yes/approve", "").statusCode()).isEqualTo(204);
    assertThat(call("POST", "/sync/sessions/yes/approve", "").statusCode()).isEqualTo(409);
    assertThat(call("POST", "/sync/sessions/no/decline", "").statusCode()).isEqualTo(204);
    assertThat(call("POST", "/sync/sessions/none/decline", "").statusCode()).isEqualTo(404);
    assertThat(json(call("GET", "/audit", "")).path("entries"))
        .extracting(record -> record.path("action").asText() + " " + record.path("detail").asText())
        .containsExactly(
            "sync.declined alice key " + FakeSyncDesk.FINGERPRINT,
            "sync.approved alice key " + FakeSyncDesk.FINGERPRINT);
  }

  @Test
  void keepsTheChosenAddressUntilItIsTakenBack() {
    assertThat(call("PUT", "/address", "{\"host\":\"gw.example.org\"}").statusCode())
        .isEqualTo(204);
    assertThat(addresses.chosen).contains("gw.example.org");

    assertThat(call("PUT", "/address", "{\"host\":null}").statusCode()).isEqualTo(204);
    assertThat(addresses.chosen).isEmpty();
  }

  @Test
  void stopsAndRestarts() {
    assertThat(call("POST", "/server/restart", "").statusCode()).isEqualTo(202);
    assertThat(call("POST", "/server/stop", "").statusCode()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(control.stops).hasValue(1));

    control.answer = new RestartAnswer.Refused(List.of("conf.ini:3: no such key"));
    var refused = call("POST", "/server/restart", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("errors").path(0).asText()).isEqualTo("conf.ini:3: no such key");
  }

  @Test
  void writesMetricsWithoutIds() {
    gateways.add("624010000000001");
    sync.at("s", SyncPhase.DONE);

    var text = call("GET", "/metrics", "").body();

    assertThat(text)
        .contains("gateways{state=\"live\"} 1.0", "syncs_total{outcome=\"done\"} 1.0", "jvm_memory")
        .contains("publisher_reachable 0.0", "publisher_fetches_waiting 2.0")
        .contains("message_moves_total{state=\"retry\"} 0.0", "messages_duplicate_total 4.0")
        .contains("messages_rejected_total{reason=\"no_key_fits\"} 0.0", "messages_oldest_seconds")
        .doesNotContain("624010000000001");
  }
}
