package org.relaysms.gateway.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The `section.key=value` of each `--set`; the later one of a key wins.
record CommandLineSource(List<String> overrides) implements Source {
  private static final Pattern FORM = Pattern.compile("([^.=]+)\\.([^.=]+)=(.*)");

  private record Assignment(String section, String key, String value) {
    String place() {
      return "--set " + section + "." + key;
    }
  }

  @Override
  public Optional<Given> find(String section, String key) {
    return parsed()
        .filter(each -> each.section().equals(section) && each.key().equals(key))
        .reduce((_, later) -> later)
        .map(each -> new Given(each.value(), Origin.COMMAND_LINE, each.place(), 0));
  }

  @Override
  public List<Complaint> complaints(KnownKeys known) {
    var malformed =
        overrides.stream()
            .filter(text -> !FORM.matcher(text).matches())
            .map(_ -> complaint("--set", "must be followed by section.key=value"));
    var unknown =
        parsed()
            .filter(each -> !known.has(each.section(), each.key()))
            .map(each -> complaint(each.place(), unknown(each, known)));
    return Stream.concat(malformed, unknown).toList();
  }

  private static String unknown(Assignment each, KnownKeys known) {
    return known.sections().contains(each.section())
        ? known.unknownKey(each.section(), each.key())
        : known.unknownSection(each.section());
  }

  private static Complaint complaint(String place, String message) {
    return new Complaint(Origin.COMMAND_LINE, 0, place, message);
  }

  private Stream<Assignment> parsed() {
    return overrides.stream()
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(
            parts ->
                new Assignment(
                    KnownKeys.canonical(lower(parts.group(1))),
                    lower(parts.group(2)),
                    parts.group(3).strip()));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
