package org.relaysms.gateway.server.log;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The newest lines of the log of this process: at most [#LINES] of them, and at most [#CHARACTERS]
/// characters, the oldest going first. It lives over the restarts of a server in its process.
///
/// Thread-safe. A line is put into its place under a lock that is held for a few stores only, and
/// readers copy references under it and nothing else, so that nobody who logs waits.
public final class LogTail {
  static final int LINES = 20_000;
  static final int CHARACTERS = 4_000_000;

  private static final int LONGEST_MESSAGE = 8_000;
  private static final int LONGEST_TRACE = 16_000;

  private final Clock clock;
  private final Instant beganAt;
  private final @Nullable LogLine[] ring = new LogLine[LINES];
  private long first = 1;
  private long next = 1;
  private int weight;

  public LogTail(Clock clock) {
    this.clock = clock;
    beganAt = clock.instant();
  }

  /// Takes a line that is logged now. Never logs, never waits for anything slow.
  public void add(
      LogLevel level, String logger, String thread, String message, Optional<String> trace) {
    put(
        new LogLine(
            0,
            clock.instant(),
            level,
            logger,
            thread,
            Printable.of(message, LONGEST_MESSAGE),
            trace.map(text -> Printable.of(text, LONGEST_TRACE))));
  }

  /// The number of the newest line; 0 before the first.
  public synchronized long last() {
    return next - 1;
  }

  /// The oldest lines after a number that are at least so grave.
  public Slice after(long seq, LogLevel least, int limit) {
    var all = copy(seq);
    var fit = all.graveAsLeast(least);
    var more = fit.size() > limit;
    var lines = more ? fit.subList(0, limit) : fit;
    return new Slice(
        beganAt, all.first, all.last, more ? lines.getLast().seq() : all.last, List.copyOf(lines));
  }

  /// The newest lines that are at least so grave.
  public Slice newest(LogLevel least, int limit) {
    var all = copy(0);
    var fit = all.graveAsLeast(least);
    var lines = fit.subList(Math.max(0, fit.size() - limit), fit.size());
    return new Slice(beganAt, all.first, all.last, all.last, List.copyOf(lines));
  }

  /// A stretch of the log, the oldest first.
  ///
  /// @param beganAt when the process began to log; another time is another process, and its numbers
  ///   are others
  /// @param first the oldest line that is kept
  /// @param last the newest line there is
  /// @param next after which number to ask for more
  public record Slice(Instant beganAt, long first, long last, long next, List<LogLine> lines) {}

  private synchronized void put(LogLine line) {
    var numbered = numbered(line, next);
    if (next - first == LINES) {
      dropOldest();
    }
    ring[place(next)] = numbered;
    next++;
    weight += numbered.weight();
    while (weight > CHARACTERS) {
      dropOldest();
    }
  }

  private void dropOldest() {
    var place = place(first);
    var oldest = ring[place];
    weight -= oldest == null ? 0 : oldest.weight();
    ring[place] = null;
    first++;
  }

  private synchronized Copy copy(long after) {
    var lines = new ArrayList<LogLine>();
    for (var seq = Math.max(first, Math.min(after, next) + 1); seq < next; seq++) {
      Optional.ofNullable(ring[place(seq)]).ifPresent(lines::add);
    }
    return new Copy(first, next - 1, lines);
  }

  private static int place(long seq) {
    return (int) (seq % LINES);
  }

  private static LogLine numbered(LogLine line, long seq) {
    return new LogLine(
        seq, line.at(), line.level(), line.logger(), line.thread(), line.message(), line.trace());
  }

  private record Copy(long first, long last, List<LogLine> lines) {
    List<LogLine> graveAsLeast(LogLevel least) {
      return lines.stream().filter(line -> line.level().atLeast(least)).toList();
    }
  }
}
