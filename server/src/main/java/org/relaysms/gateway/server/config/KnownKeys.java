package org.relaysms.gateway.server.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The sections and keys there are, as reading them tells, and the words for those there are not.
final class KnownKeys {
  /// The section's name in one of the two 2022 files, and its name now.
  private static final Map<String, String> ALIASES = Map.of("websocket_sync", "sync");

  private final Map<String, TreeSet<String>> keysBySection = new LinkedHashMap<>();

  static String canonical(String section) {
    return ALIASES.getOrDefault(section, section);
  }

  void add(String section, String key) {
    keysBySection.computeIfAbsent(section, _ -> new TreeSet<>()).add(key);
  }

  Set<String> sections() {
    return keysBySection.keySet();
  }

  Set<String> keys(String section) {
    return keysBySection.getOrDefault(section, new TreeSet<>());
  }

  boolean has(String section, String key) {
    return keys(section).contains(key);
  }

  String unknownSection(String section) {
    return "unknown section [%s]%s".formatted(section, NearestName.hint(section, sections()));
  }

  String unknownKey(String section, String key) {
    return "unknown key %s in [%s]%s".formatted(key, section, keyHint(section, key));
  }

  private String keyHint(String section, String key) {
    return sections().stream()
        .filter(other -> has(other, key))
        .findFirst()
        .map(other -> "; it belongs to [" + other + "]")
        .orElseGet(() -> NearestName.hint(key, keys(section)));
  }
}
