package org.relaysms.gateway.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Variables named `GATEWAY_SECTION_KEY`. One that begins like a section of ours but is no key is
/// an error; any other is somebody else's and is left alone.
record EnvironmentSource(Map<String, String> environment) implements Source {
  private static final String PREFIX = "GATEWAY_";

  @Override
  public Optional<Given> find(String section, String key) {
    var name = variable(section, key);
    return Optional.ofNullable(environment.get(name))
        .map(value -> new Given(value.strip(), Origin.ENVIRONMENT, name, 0));
  }

  @Override
  public List<Complaint> complaints(KnownKeys known) {
    var right = new TreeSet<String>();
    known
        .sections()
        .forEach(section -> known.keys(section).forEach(key -> right.add(variable(section, key))));
    return environment.keySet().stream()
        .filter(name -> !right.contains(name) && ours(name, known))
        .sorted()
        .map(name -> unknown(name, NearestName.hint(name, right)))
        .toList();
  }

  private static Complaint unknown(String name, String hint) {
    return new Complaint(Origin.ENVIRONMENT, 0, name, "unknown setting" + hint);
  }

  private static boolean ours(String name, KnownKeys known) {
    return known.sections().stream().anyMatch(section -> name.startsWith(variable(section, "")));
  }

  private static String variable(String section, String key) {
    return PREFIX + (section + "_" + key).toUpperCase(Locale.ROOT);
  }
}
