package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.gateway.Imsi;

@Tag("slice")
class AdminGatewayRoutesTest extends ServedAdminApi {
  @Test
  void keepsTheOperatorsGateways() {
    gateways.put(FakeGateways.view("1", false, ""));

    assertThat(call("POST", "/gateways/1/approve", SEEN).statusCode()).isEqualTo(204);
    assertThat(call("PUT", "/gateways/1/note", "{\"note\":\"by the door\"}").statusCode())
        .isEqualTo(204);

    var one = json(call("GET", "/gateways/1", ""));
    assertThat(one.path("approved").asBoolean()).isTrue();
    assertThat(one.path("note").asText()).isEqualTo("by the door");
    assertThat(one.path("state").asText()).isEqualTo("live");
    assertThat(json(call("GET", "/gateways", "")).path("gateways")).hasSize(1);
    assertThat(
            json(call("GET", "/gateways/1/history", ""))
                .path("events")
                .path(0)
                .path("kind")
                .asText())
        .isEqualTo("first");
    assertThat(call("DELETE", "/gateways/1", "").statusCode()).isEqualTo(204);
    assertThat(gateways.find(new Imsi("1"))).isEmpty();
  }

  @Test
  void saysThatAGatewayIsMissing() {
    assertThat(call("GET", "/gateways/2", "").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/gateways/2/history", "").statusCode()).isEqualTo(404);
    assertThat(call("POST", "/gateways/2/approve", SEEN).statusCode()).isEqualTo(404);
    assertThat(call("DELETE", "/gateways/2", "").statusCode()).isEqualTo(404);
    assertThat(call("PUT", "/gateways/2/note", "{\"note\":\"\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void approvesNoNumberThatTheOperatorHasNotSeen() {
    gateways.put(FakeGateways.view("1", false, ""));

    var answer = call("POST", "/gateways/1/approve", "{\"msisdn\":\"+237690000001\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(gateways.find(new Imsi("1")).orElseThrow().approved()).isFalse();
  }
}
