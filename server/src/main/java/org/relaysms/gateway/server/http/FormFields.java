package org.relaysms.gateway.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields of an `application/x-www-form-urlencoded` body, in UTF-8. Prints as `***`.
///
/// @param all the values of each name in the order they came
public record FormFields(Map<String, List<String>> all) {
  public FormFields {
    all = Map.copyOf(all);
  }

  /// Nothing where the percent encoding is broken.
  public static Optional<FormFields> parse(byte[] body) {
    var fields = new TreeMap<String, List<String>>();
    try {
      for (var pair : new String(body, UTF_8).split("&", -1)) {
        if (!pair.isEmpty()) {
          var equals = pair.indexOf('=');
          var name = equals < 0 ? pair : pair.substring(0, equals);
          var value = equals < 0 ? "" : pair.substring(equals + 1);
          fields.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
      }
      return Optional.of(new FormFields(fields));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The first value of that name.
  public Optional<String> first(String name) {
    return Optional.ofNullable(all.get(name)).map(List::getFirst);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  @Override
  public String toString() {
    return "***";
  }
}
