package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// Users and their devices.
@Tag("slice")
class AdminUserRoutesTest extends ServedAdminApi {
  @Test
  void doesNotRepeatAPlatformThatNobodyTyped() {
    var body =
        "{\"id\":\"b\",\"password\":\"password1\",\"platforms\":[\"" + "x".repeat(9_000) + "\"]}";

    var answer = call("POST", "/users", body);

    assertThat(json(answer).path("field").asText()).isEqualTo("platforms");
    assertThat(json(answer).path("detail").asText()).hasSizeLessThan(100);
  }

  @Test
  void keepsTheUsers() {
    var added = call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(json(added).path("id").asText()).isEqualTo("bob");

    var twice = call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(json(twice).path("field").asText()).isEqualTo("id");

    assertThat(json(call("GET", "/users", "")).path("users")).hasSize(1);
    assertThat(call("PUT", "/users/bob/password", "{\"password\":\"password2\"}").statusCode())
        .isEqualTo(204);
    assertThat(call("DELETE", "/users/bob", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/users/bob", "").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheUsersWithTheirDevices() {
    call("POST", "/users", "{\"id\":\"ada\",\"password\":\"password1\"}");
    call("POST", "/users", "{\"id\":\"bob\",\"password\":\"password1\"}");
    devices.add("bob", "d1");
    devices.add("bob", "d2");

    var users = json(call("GET", "/users", "")).path("users");

    assertThat(users.findValuesAsText("id")).containsExactly("ada", "bob");
    assertThat(users.findValuesAsText("devices")).containsExactly("0", "2");
    assertThat(users.path(0).path("lastSync").isNull()).isTrue();
    assertThat(users.path(1).path("lastSync").asLong()).isEqualTo(SteppedTime.START.toEpochMilli());
  }

  @Test
  void namesThePlatformsToChooseFrom() {
    var platforms = json(call("GET", "/users", "")).path("platforms");

    assertThat(platforms.toString()).isEqualTo("[{\"letter\":\"g\",\"name\":\"gmail\"}]");
  }

  @Test
  void tellsWhenAPhoneWasUsedLast() {
    devices.add("bob", "d1");
    devices.add("bob", "d2");

    var phones = json(call("GET", "/users/bob/devices", "")).path("devices");

    assertThat(phones.path(0).path("lastUsed").asLong())
        .isEqualTo(SteppedTime.START.toEpochMilli() + 5);
    assertThat(phones.path(1).path("lastUsed").isNull()).isTrue();
  }

  @Test
  void keepsTheDevices() {
    devices.add("bob", "d1");

    assertThat(call("PUT", "/devices/d1/name", "{\"name\":\"red phone\"}").statusCode())
        .isEqualTo(204);
    assertThat(
            json(call("GET", "/users/bob/devices", ""))
                .path("devices")
                .path(0)
                .path("name")
                .asText())
        .isEqualTo("red phone");
    assertThat(call("DELETE", "/devices/d1", "").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", "/devices/d1", "").statusCode()).isEqualTo(404);
  }
}
