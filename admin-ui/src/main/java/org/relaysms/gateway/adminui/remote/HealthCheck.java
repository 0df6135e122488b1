package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that the server looked at. A newer server may name things and facts that this app does
/// not know.
///
/// @param id stable, such as `disk`
/// @param detail what was found, a stable code of that id
/// @param facts what a sentence about it is made of
public record HealthCheck(String id, State state, String detail, Map<String, Object> facts) {
  public HealthCheck {
    facts = Map.copyOf(facts);
  }

  /// How it stands, the worst first.
  public enum State {
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("ok")
    OK
  }

  public Optional<String> text(String fact) {
    return fact(fact, String.class);
  }

  public Optional<Long> number(String fact) {
    return fact(fact, Number.class).map(Number::longValue);
  }

  public Optional<Instant> time(String fact) {
    return number(fact).map(Instant::ofEpochMilli);
  }

  public boolean truth(String fact) {
    return fact(fact, Boolean.class).orElse(false);
  }

  /// None where it is not known.
  public List<String> texts(String fact) {
    return fact(fact, List.class).<List<String>>map(HealthCheck::words).orElse(List.of());
  }

  private <T> Optional<T> fact(String name, Class<T> type) {
    return Optional.ofNullable(facts.get(name)).filter(type::isInstance).map(type::cast);
  }

  private static List<String> words(List<?> all) {
    return all.stream().map(String::valueOf).toList();
  }
}
