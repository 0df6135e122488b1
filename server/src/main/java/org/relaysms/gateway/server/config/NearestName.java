package org.relaysms.gateway.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody may have meant, by edit distance (Levenshtein).
final class NearestName {
  private NearestName() {}

  static String hint(String written, Collection<String> known) {
    return among(written, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  static Optional<String> among(String written, Collection<String> known) {
    var most = Math.max(2, written.length() / 3);
    return known.stream()
        .filter(name -> distance(written, name) <= most)
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(name -> name));
  }

  private static int distance(String from, String to) {
    var above = new int[to.length() + 1];
    for (var column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (var row = 1; row <= from.length(); row++) {
      var here = new int[to.length() + 1];
      here[0] = row;
      for (var column = 1; column <= to.length(); column++) {
        var swap = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        here[column] = Math.min(swap, 1 + Math.min(above[column], here[column - 1]));
      }
      above = here;
    }
    return above[to.length()];
  }
}
