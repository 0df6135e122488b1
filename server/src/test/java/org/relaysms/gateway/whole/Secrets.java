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

  /// Fails, naming the lines, where one holds a secret or a stack trace.
  void assertNotIn(List<String> log) {
    assertThat(values).as("secrets to look for").isNotEmpty();
    assertThat(log.stream().filter(this::tells)).as("lines with secrets").isEmpty();
    assertThat(log.stream().filter(line -> line.startsWith("\tat ")))
        .as("lines of stack traces")
        .isEmpty();
  }

  private boolean tells(String line) {
    return values.stream().anyMatch(line::contains);
  }
}
