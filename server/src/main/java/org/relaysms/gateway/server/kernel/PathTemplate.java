package org.relaysms.gateway.server.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path in which `{name}` stands for one segment that is not empty and has no parameters behind a
/// semicolon. Everything else must be equal character by character, a trailing slash too. Paths are
/// taken as they came, nothing decoded. Immutable.
public record PathTemplate(List<String> segments) {
  public static PathTemplate of(String path) {
    return new PathTemplate(split(path));
  }

  /// What the names stand for in this path; nothing where it does not match.
  public Optional<Map<String, String>> match(String path) {
    var actual = split(path);
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    var parameters = new HashMap<String, String>();
    for (var i = 0; i < segments.size(); i++) {
      if (!matches(segments.get(i), actual.get(i), parameters)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static boolean matches(String expected, String actual, Map<String, String> parameters) {
    if (!expected.startsWith("{")) {
      return expected.equals(actual);
    }
    parameters.put(expected.substring(1, expected.length() - 1), actual);
    return !actual.isEmpty() && actual.indexOf(';') < 0;
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}
