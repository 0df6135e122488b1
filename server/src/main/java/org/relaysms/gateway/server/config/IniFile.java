package org.relaysms.gateway.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An INI file as written: sections and `key = value` lines in their order, and the lines that are
/// neither. Names count without their case. Values are raw: no quoting, no `%` interpolation, no
/// comments at the end of a line.
record IniFile(List<Header> headers, List<Entry> entries, List<Integer> brokenLines) {
  private static final Pattern HEADER = Pattern.compile("\\[\\s*([^\\[\\]]*?)\\s*]");
  private static final Pattern ENTRY = Pattern.compile("([^=:\\[\\]]+?)\\s*[=:]\\s*(.*)");

  record Header(String section, int line) {}

  record Entry(String section, String key, String value, int line) {}

  static IniFile parse(List<String> lines) {
    var file = new IniFile(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var number = 1; number <= lines.size(); number++) {
      file.take(lines.get(number - 1).replace("\uFEFF", "").strip(), number);
    }
    return file;
  }

  private void take(String line, int number) {
    var header = HEADER.matcher(line);
    var entry = ENTRY.matcher(line);
    if (header.matches()) {
      headers.add(new Header(lower(header.group(1)), number));
    } else if (entry.matches() && !comment(line) && !headers.isEmpty()) {
      var section = headers.getLast().section();
      entries.add(new Entry(section, lower(entry.group(1)), entry.group(2), number));
    } else if (!line.isEmpty() && !comment(line)) {
      brokenLines.add(number);
    }
  }

  private static boolean comment(String line) {
    return line.startsWith(";") || line.startsWith("#");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
