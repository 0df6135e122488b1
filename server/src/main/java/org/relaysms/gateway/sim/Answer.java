package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;

/// What the server answered: status, text, and headers by name. Immutable.
public record Answer(int status, String text, java.net.http.HttpHeaders headers) {
  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response.headers());
  }

  public JsonNode json() {
    return Wire.json(text);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /// This answer, provided that it is a 200.
  public Answer ok() {
    if (status != 200) {
      throw new AssertionError("expected 200, got " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + text;
  }
}
