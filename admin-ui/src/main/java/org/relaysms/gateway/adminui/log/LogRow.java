package org.relaysms.gateway.adminui.log;

import java.time.Instant;
import java.util.Locale;
import org.relaysms.gateway.adminui.remote.LogLine;

/// A row of the table. Rows are numbered in the order in which they came, over several processes.
public sealed interface LogRow {
  long number();

  /// What it costs to keep, in characters.
  int weight();

  /// One that was said.
  ///
  /// @param text what the filter looks into, in lower case
  record Line(long number, LogLine line, String text) implements LogRow {
    private static final int OBJECT = 150;

    static Line of(long number, LogLine line) {
      var all =
          line.trace().isEmpty()
              ? line.logger() + " " + line.message()
              : line.logger() + " " + line.message() + "\n" + line.trace().get();
      return new Line(number, line, all.toLowerCase(Locale.ROOT));
    }

    @Override
    public int weight() {
      return OBJECT + 2 * text.length();
    }
  }

  /// Lines that came and went before this app could read them.
  record Missed(long number, long lines) implements LogRow {
    @Override
    public int weight() {
      return 1;
    }
  }

  /// What follows is said by another process.
  record Began(long number, Instant at) implements LogRow {
    @Override
    public int weight() {
      return 1;
    }
  }
}
