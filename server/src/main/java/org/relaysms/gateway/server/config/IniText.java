package org.relaysms.gateway.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of an INI file, and how a value in it is changed with every other byte left as it is:
/// comments, order, blank lines, line ends, and how somebody likes to space his keys. Immutable.
record IniText(List<String> parts) {
  private static final Pattern ENDS = Pattern.compile("(?<=\\n)|(?<=\\r)(?!\\n)");
  private static final Pattern END = Pattern.compile("\\r?\\n|\\r");
  private static final Pattern ENTRY =
      Pattern.compile("([^=:]+?([ \\t]*)[=:])([ \\t]*)[^\\r\\n]*([\\r\\n]*)");

  IniText {
    parts = List.copyOf(parts);
  }

  IniText(String text) {
    this(text.isEmpty() ? List.of() : List.of(ENDS.split(text)));
  }

  String text() {
    return String.join("", parts);
  }

  /// Without what ends them.
  List<String> lines() {
    return parts.stream().map(part -> END.matcher(part).replaceAll("")).toList();
  }

  /// The same with another value: where the key stands already, else at the end of its section,
  /// else in a new one. An empty value is the default.
  IniText with(String section, String key, String value) {
    var ini = IniFile.parse(lines());
    var found =
        ini.entries().reversed().stream()
            .filter(entry -> entry.key().equals(key) && same(entry.section(), section))
            .findFirst();
    return found
        .map(entry -> replaced(entry.line() - 1, changed(parts.get(entry.line() - 1), value)))
        .or(() -> value.isEmpty() ? Optional.of(this) : Optional.empty())
        .or(() -> place(ini, section).map(at -> inserted(at, key + " = " + value)))
        .orElseGet(() -> appended(section, key + " = " + value));
  }

  private static String changed(String line, String value) {
    var entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      throw new IllegalStateException("no key in this line");
    }
    var gap = entry.group(3).isEmpty() ? entry.group(2) : entry.group(3);
    return entry.group(1) + (value.isEmpty() ? "" : gap + value) + entry.group(4);
  }

  /// Behind the section's last key, or its head where it has none.
  private static Optional<Integer> place(IniFile ini, String section) {
    var head =
        ini.headers().reversed().stream().filter(it -> same(it.section(), section)).findFirst();
    return head.map(
        own ->
            ini.entries().stream()
                .filter(entry -> same(entry.section(), section))
                .mapToInt(IniFile.Entry::line)
                .reduce(own.line(), Math::max));
  }

  private static boolean same(String written, String section) {
    return KnownKeys.canonical(written).equals(section);
  }

  private IniText replaced(int at, String line) {
    var all = new ArrayList<>(parts);
    all.set(at, line);
    return new IniText(all);
  }

  private IniText inserted(int at, String line) {
    var all = new ArrayList<>(ended().parts);
    all.add(at, line + end());
    return new IniText(all);
  }

  private IniText appended(String section, String line) {
    var before = ended().text();
    var gap = before.isEmpty() ? "" : end();
    return new IniText(before + gap + "[" + section + "]" + end() + line + end());
  }

  /// With a line end behind the last line as well.
  private IniText ended() {
    return parts.isEmpty() || END.matcher(parts.getLast()).find()
        ? this
        : replaced(parts.size() - 1, parts.getLast() + end());
  }

  /// What ends the first line; `\n` where nothing does.
  private String end() {
    var first = END.matcher(parts.isEmpty() ? "" : parts.getFirst());
    return first.find() ? first.group() : "\n";
  }
}
