package org.relaysms.gateway.server.config;

import java.util.regex.Pattern;

/// What is wrong with proposed settings, beside the key that it is about.
///
/// @param name `section.key`; empty where it is about no key
/// @param code `value`, `missing`, `locked`, `unknown`, or `other`
/// @param message in words; never the value of a secret
public record Fault(String name, String code, String message) {
  /// As [Draft] and the roof's checks word it.
  private static final Pattern NAMED = Pattern.compile("\\[(\\w+)] (\\w+): (.*)", Pattern.DOTALL);

  private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");

  static Fault of(ConfigError error) {
    var named = NAMED.matcher(error.message());
    if (named.matches()) {
      return coded(named.group(1) + "." + named.group(2), named.group(3));
    }
    var section = SECTION.matcher(error.place());
    return section.matches()
        ? new Fault(section.group(1) + ".crt", "other", error.message())
        : new Fault("", "other", error.toString());
  }

  private static Fault coded(String name, String words) {
    if (words.startsWith("is missing")) {
      return new Fault(name, "missing", words);
    }
    return new Fault(name, words.contains("is not right; it must be") ? "value" : "other", words);
  }
}
