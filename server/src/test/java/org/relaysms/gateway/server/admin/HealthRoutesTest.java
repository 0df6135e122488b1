package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.http.ApiDocument;
import org.relaysms.gateway.server.kernel.SteppedTime;

@Tag("slice")
class HealthRoutesTest extends ServedAdminApi {
  @Test
  void tellsEveryCheckAsTheDocumentSays() {
    var answer = call("GET", "/health", "");

    var told = json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(told.path("checkedAt").asLong()).isEqualTo(SteppedTime.START.toEpochMilli());
    assertThat(told.path("checks").path(0).path("id").asText()).isEqualTo("disk");
    assertThat(told.path("checks").path(0).path("state").asText()).isEqualTo("failed");
    assertThat(told.path("checks").path(0).path("detail").asText()).isEqualTo("full");
    assertThat(told.path("checks").path(0).path("facts").path("free").asLong()).isEqualTo(1);
    assertThat(
            ApiDocument.read("/openapi/admin.json")
                .complaints("GET /admin/v1/health", 200, "application/json", told))
        .isEmpty();
  }

  /// Unlike the probes it tells paths and addresses.
  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/"})
  void tellsNothingWithoutTheToken(String path) {
    var answer = send(request("GET", path, "").setHeader("Authorization", ""));

    assertThat(answer.statusCode()).isIn(401, 404);
    assertThat(answer.body()).doesNotContain("disk");
  }
}
