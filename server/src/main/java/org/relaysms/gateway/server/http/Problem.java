package org.relaysms.gateway.server.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashMap;
import java.util.Map;

/// An error as RFC 9457 `application/problem+json` says it; `more` holds members of our own, such
/// as `field`.
@JsonPropertyOrder({"status", "title", "detail"})
public record Problem(
    int status, String title, String detail, @JsonAnyGetter Map<String, Object> more) {
  public Problem {
    more = Map.copyOf(more);
  }

  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of());
  }

  /// The same with one member more.
  public Problem with(String name, Object value) {
    var members = new HashMap<>(more);
    members.put(name, value);
    return new Problem(status, title, detail, members);
  }
}
