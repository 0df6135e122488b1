package org.relaysms.gateway.adminui.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;

/// The newest rows, whatever the filter: as many as [#ROWS], and as heavy as [#WEIGHT]; the oldest
/// go first. Counts them by level. FX thread only.
final class KeptRows {
  static final int ROWS = 100_000;

  /// Some 60 MB at the most.
  static final int WEIGHT = 60_000_000;

  private final Deque<LogRow> rows = new ArrayDeque<>();
  private final Map<LogLevel, Integer> counts = new EnumMap<>(LogLevel.class);
  private long next = 1;
  private long weight;

  void add(LogLine line) {
    counts.merge(line.level(), 1, Integer::sum);
    put(LogRow.Line.of(next, line));
  }

  /// What a file has after the newest line that is known, or all of it where none is.
  void addFile(List<LogLine> file) {
    lastLine().map(newest -> after(newest.line(), file)).orElse(file).forEach(this::add);
  }

  void addMissed(long lines) {
    put(new LogRow.Missed(next, lines));
  }

  void addBegin(Instant at) {
    put(new LogRow.Began(next, at));
  }

  /// Forgets lines from a time on: they come once more from elsewhere.
  void dropFrom(Instant at) {
    while (lastLine().filter(line -> !line.line().at().isBefore(at)).isPresent()) {
      forget(rows.removeLast());
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /// The lowest number that is kept.
  long first() {
    return rows.isEmpty() ? next : rows.getFirst().number();
  }

  /// The highest number that was given.
  long last() {
    return next - 1;
  }

  /// The newest row, where it is a line.
  Optional<LogRow.Line> lastLine() {
    return rows.peekLast() instanceof LogRow.Line line ? Optional.of(line) : Optional.empty();
  }

  /// Those with a higher number, in order.
  List<LogRow> after(long number) {
    var found = new ArrayList<LogRow>();
    var newest = rows.descendingIterator();
    while (newest.hasNext()) {
      var row = newest.next();
      if (row.number() <= number) {
        break;
      }
      found.add(row);
    }
    return found.reversed();
  }

  /// Those with this number or a lower one, in order.
  List<LogRow> upTo(long number) {
    return rows.stream().takeWhile(row -> row.number() <= number).toList();
  }

  int count(LevelFilter filter) {
    return counts.entrySet().stream()
        .filter(entry -> filter.holds(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void put(LogRow row) {
    next++;
    rows.addLast(row);
    weight += row.weight();
    while (rows.size() > ROWS || weight > WEIGHT) {
      forget(rows.removeFirst());
    }
  }

  private void forget(LogRow row) {
    weight -= row.weight();
    if (row instanceof LogRow.Line line) {
      counts.merge(line.line().level(), -1, Integer::sum);
    }
  }

  private static List<LogLine> after(LogLine newest, List<LogLine> lines) {
    for (var at = lines.size() - 1; at >= 0; at--) {
      var line = lines.get(at);
      if (line.at().equals(newest.at()) && line.message().equals(newest.message())) {
        return lines.subList(at + 1, lines.size());
      }
    }
    return lines.stream().filter(line -> line.at().isAfter(newest.at())).toList();
  }
}
