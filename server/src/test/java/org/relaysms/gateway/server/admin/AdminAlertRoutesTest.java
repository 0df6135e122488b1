package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.alert.AlertBook.SilentGateway;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.SteppedTime;

@Tag("slice")
class AdminAlertRoutesTest extends ServedAdminApi {
  @Test
  void tellsWhichGatewaysAreSilent() {
    alerts.fallSilent(
        new SilentGateway(
            new Imsi("1"),
            "+237670000001",
            "market",
            SteppedTime.START,
            Optional.of(SteppedTime.START.plusSeconds(300))));

    var told = json(call("GET", "/alerts", ""));

    assertThat(told.path("count").asInt()).isEqualTo(1);
    assertThat(told.path("quietFrom").asText()).isEqualTo("22:00");
    assertThat(told.path("silent").path(0).path("msisdn").asText()).isEqualTo("+237670000001");
    assertThat(told.path("silent").path(0).path("told").asLong())
        .isEqualTo(SteppedTime.START.plusSeconds(300).toEpochMilli());
  }

  @Test
  void settlesWhenAGatewaysSilenceIsAnAlertAndKeepsARecord() {
    gateways.add("1");

    var settled = call("PUT", "/gateways/1/alert", "{\"mode\":\"own\",\"period\":60,\"grace\":0}");

    assertThat(settled.statusCode()).isEqualTo(204);
    var rule = json(call("GET", "/gateways/1/alert", ""));
    assertThat(rule.toString()).isEqualTo("{\"mode\":\"own\",\"period\":60,\"grace\":0}");
    assertThat(actions("")).containsExactly("gateway.alert");
  }

  @Test
  void tellsTheUsualTimesWhereNothingWasSettled() {
    gateways.add("1");

    var rule = json(call("GET", "/gateways/1/alert", ""));

    assertThat(rule.toString()).isEqualTo("{\"mode\":\"usual\",\"period\":90,\"grace\":210}");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    gateways.add("1");

    assertField("PUT", "/gateways/1/alert", "{\"mode\":\"often\"}", "mode");
    assertField("PUT", "/gateways/1/alert", "{\"mode\":\"own\",\"period\":0}", "period");
    assertField(
        "PUT", "/gateways/1/alert", "{\"mode\":\"own\",\"period\":5,\"grace\":1.5}", "grace");
    assertThat(call("PUT", "/gateways/2/alert", "{\"mode\":\"never\"}").statusCode())
        .isEqualTo(404);
  }
}
