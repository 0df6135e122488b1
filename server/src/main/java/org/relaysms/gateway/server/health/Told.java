package org.relaysms.gateway.server.health;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers the facts that a check tells; what is not known is left out.
final class Told {
  private final Map<String, Object> facts = new HashMap<>();

  Told text(String name, String value) {
    facts.put(name, value);
    return this;
  }

  Told text(String name, Optional<String> value) {
    value.ifPresent(known -> facts.put(name, known));
    return this;
  }

  Told number(String name, long value) {
    facts.put(name, value);
    return this;
  }

  Told number(String name, Optional<? extends Number> value) {
    value.ifPresent(known -> facts.put(name, known));
    return this;
  }

  Told time(String name, Optional<Instant> value) {
    value.ifPresent(known -> facts.put(name, known.toEpochMilli()));
    return this;
  }

  Told truth(String name, boolean value) {
    facts.put(name, value);
    return this;
  }

  Told texts(String name, List<String> values) {
    facts.put(name, List.copyOf(values));
    return this;
  }

  Check as(String id, Check.State state, String detail) {
    return new Check(id, state, detail, facts);
  }
}
