package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.sync.SyncPhase;

@Tag("slice")
class AdminAuditRoutesTest extends ServedAdminApi {
  @Test
  void recordsWhateverTheOperatorDoes() {
    gateways.put(FakeGateways.view("1", false, ""));
    devices.add("bob", "d1");
    sync.at("s", SyncPhase.SHOWING_CODE);

    call("POST", "/gateways/1/approve", SEEN);
    call("PUT", "/gateways/1/note", "{\"note\":\"by the door\"}");
    call("DELETE", "/gateways/1", "");
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    call("PUT", "/users/bob/password", "{\"password\":\"password2\"}");
    call("DELETE", "/users/bob", "");
    call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}");
    call("DELETE", "/devices/d1", "");
    call("DELETE", "/sync/sessions/s", "");
    call("PUT", "/address", "{\"host\":\"gw.example.org\"}");
    call("PUT", "/address", "{\"host\":null}");
    call("POST", "/server/restart", "");
    call("POST", "/server/stop", "");

    assertThat(trail())
        .containsExactly(
            "server.stop||",
            "server.restart||",
            "address.chosen||picked again",
            "address.chosen||gw.example.org",
            "sync.ended|s|",
            "device.revoked|d1|",
            "device.renamed|d1|",
            "user.removed|bob|",
            "password.changed|bob|",
            "user.added|bob|",
            "gateway.removed|1|",
            "gateway.noted|1|",
            "gateway.approved|1|");
  }

  @Test
  void recordsNothingThatWasNotDone() {
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"short\"}");
    call("PUT", "/users/bob/password", "{\"password\":\"password2\"}");
    call("DELETE", "/users/bob", "");
    call("POST", "/gateways/2/approve", SEEN);
    call("DELETE", "/gateways/2", "");
    call("PUT", "/gateways/2/note", "{\"note\":\"\"}");
    call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}");
    call("DELETE", "/devices/d1", "");
    call("DELETE", "/sync/sessions/s", "");
    call("PUT", "/address", "{\"host\":\"a b\"}");
    call("DELETE", "/tokens/0123456789abcdef", "");

    assertThat(trail()).isEmpty();
  }

  @Test
  void turnsThePagesOfTheAuditTrail() {
    for (var name : List.of("a", "b", "c")) {
      call("POST", "/tokens", "{\"name\":\"" + name + "\",\"scope\":\"publisher\"}");
    }

    var first = json(call("GET", "/audit?limit=2", ""));
    var second = json(call("GET", "/audit?limit=2&before=" + first.path("next").asLong(), ""));

    assertThat(first.path("entries").findValuesAsText("seq")).containsExactly("3", "2");
    assertThat(second.path("entries").findValuesAsText("seq")).containsExactly("1");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(actions("?action=token.revoked")).isEmpty();
    assertThat(actions("?action=token.created")).hasSize(3);
  }

  @Test
  void namesTheWrongParameter() {
    assertField("GET", "/audit?before=-1", "", "before");
    assertField("GET", "/audit?before=" + "9".repeat(30), "", "before");
    assertField("GET", "/audit?limit=0", "", "limit");
    assertField("GET", "/audit?limit=1001", "", "limit");
    assertField("GET", "/audit?action=nonsense", "", "action");
  }

  @Test
  void tellsTheCommandLineFromTheOperator() {
    call("POST", "/tokens", TOKEN);
    send(request("POST", "/tokens", TOKEN).header("Gateway-Actor", "cli"));
    send(request("POST", "/tokens", TOKEN).header("Gateway-Actor", "publisher:x"));

    assertThat(json(call("GET", "/audit", "")).path("entries").findValuesAsText("actor"))
        .containsExactly("operator", "cli", "operator");
  }

  @Test
  void writesNothingOfATokenIntoTheAuditTrail() {
    var secret = json(call("POST", "/tokens", TOKEN)).path("secret").asText();

    assertThat(call("GET", "/audit", "").body())
        .contains(secret.substring(5, 21), "scope publisher")
        .doesNotContain(secret.substring(22));
  }

  /// Action, subject and detail of every record, newest first.
  private List<String> trail() {
    var lines = new ArrayList<String>();
    for (var entry : json(call("GET", "/audit", "")).path("entries")) {
      lines.add(
          String.join(
              "|",
              entry.path("action").asText(),
              entry.path("subject").asText(),
              entry.path("detail").asText()));
    }
    return lines;
  }
}
