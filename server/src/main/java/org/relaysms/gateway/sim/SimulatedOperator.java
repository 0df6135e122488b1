package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/// The operator at the admin API: adds a user, looks at what the server holds. Immutable and
/// thread-safe.
///
/// @param token prints as `***`
public record SimulatedOperator(URI admin, String token) {
  public Answer addUser(String id, String password, String phoneNumber) {
    var members = Map.of("id", id, "password", password, "phoneNumber", phoneNumber);
    return Wire.post(
        path("/users"),
        Wire.json(members),
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json");
  }

  /// How many messages the store holds, in whatever state.
  public int storedMessages() {
    var counts = get("/messages").path("summary").path("counts");
    return counts.valueStream().mapToInt(JsonNode::asInt).sum();
  }

  private JsonNode get(String path) {
    return Wire.get(path(path), "Authorization", "Bearer " + token).ok().json();
  }

  private URI path(String path) {
    return URI.create(admin + "/admin/v1" + path);
  }

  @Override
  public String toString() {
    return "SimulatedOperator[" + admin + ", ***]";
  }
}
