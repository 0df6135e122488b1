package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The values of one run that must reach no log: passwords, keys, numbers, IMSIs, session ids.
/// Thread-safe.
final class Secrets {
  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /// Remembers the value and answers it.
  String keep(String value) {
    if (value.length() < 6) {
      throw new IllegalArgumentException("too short to be searched for");
    }
    values.add(value);
    return value;
  }

  /// Fails, naming the line but not in full, where a line holds a secret or a stack trace.
  void assertNotIn(List<String> log) {
    assertThat(values).as("secrets to look for").isNotEmpty();
    assertThat(log).as("log without secrets").noneMatch(this::tells);
    assertThat(log).as("log without stack traces").noneMatch(line -> line.startsWith("\tat "));
  }

  private boolean tells(String line) {
    return values.stream().anyMatch(line::contains);
  }
}
