package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

@Tag("slice")
class AdminTokenRoutesTest extends ServedAdminApi {
  @Test
  void tellsTheSecretOfATokenOnce() {
    var made = call("POST", "/tokens", "{\"name\":\"relay\",\"scope\":\"publisher\",\"days\":30}");
    var secret = json(made).path("secret").asText();
    var id = json(made).path("token").path("id").asText();

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(secret).startsWith("rsgw_" + id + "_").hasSize(65);
    var listed = call("GET", "/tokens", "");
    assertThat(listed.body()).doesNotContain(secret.substring(22));
    assertThat(json(listed).path("tokens").path(0)).isEqualTo(json(made).path("token"));
    assertThat(json(listed).path("tokens").path(0).path("expiresAt").asLong())
        .isEqualTo(SteppedTime.START.plus(Duration.ofDays(30)).toEpochMilli());
  }

  @Test
  void revokesATokenOnceAndForAll() {
    var id = json(call("POST", "/tokens", TOKEN)).path("token").path("id").asText();

    assertThat(call("DELETE", "/tokens/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/tokens/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/tokens/0123456789abcdef", "").statusCode()).isEqualTo(404);
    assertThat(call("DELETE", "/tokens/x", "").statusCode()).isEqualTo(404);
    assertThat(json(call("GET", "/tokens", "")).path("tokens").findValuesAsText("state"))
        .containsExactly("revoked");
    assertThat(actions("")).containsExactly("token.revoked", "token.created");
  }

  @Test
  void makesNoTokenOfWrongMembers() {
    assertField("POST", "/tokens", "{\"scope\":\"publisher\"}", "name");
    assertField("POST", "/tokens", "{\"name\":\" \",\"scope\":\"publisher\"}", "name");
    assertField("POST", "/tokens", "{\"name\":\"relay\"}", "scope");
    assertField("POST", "/tokens", "{\"name\":\"relay\",\"scope\":\"admin\"}", "scope");
    for (var days : List.of("0", "-1", "3651", "1.5", "\"7\"", "true", "99999999999999999999")) {
      var body = "{\"name\":\"relay\",\"scope\":\"publisher\",\"days\":" + days + "}";
      assertField("POST", "/tokens", body, "days");
    }

    assertThat(json(call("GET", "/tokens", "")).path("tokens")).isEmpty();
  }

  @Test
  void opensNothingToATokenOfAnotherScope() {
    var secret = json(call("POST", "/tokens", TOKEN)).path("secret").asText();

    var answer = send(request("GET", "/tokens", "").setHeader("Authorization", "Bearer " + secret));

    assertThat(answer.statusCode()).isEqualTo(401);
  }
}
