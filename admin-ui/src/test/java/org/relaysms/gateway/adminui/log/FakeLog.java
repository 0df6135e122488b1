package org.relaysms.gateway.adminui.log;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Pulse;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.LogFeed;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.LogPage;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// A log as the server would tell it, played by hand; pulses at once, or when told to. Not
/// thread-safe.
public final class FakeLog implements LogFeed, Pulse {
  static final Instant BEGAN = Instant.parse("2026-09-14T07:57:59Z");

  final List<String> asked = new ArrayList<>();
  List<LogLine> former = List.of();
  boolean gone;

  private final List<Consumer<? super Optional<Long>>> listeners = new ArrayList<>();
  private final Deque<Runnable> due = new ArrayDeque<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private final List<LogLine> lines = new ArrayList<>();
  private Instant beganAt = BEGAN;
  private long dropped;
  private boolean connected = true;
  private boolean byHand;
  private boolean holding;

  static LogLine line(long seq, Instant at, LogLevel level, String message) {
    return new LogLine(
        seq, at, level, "org.relaysms.gateway.server.ServerRun", "main", message, Optional.empty());
  }

  int listeners() {
    return listeners.size();
  }

  /// Says something, and tells that there is more.
  void say(LogLevel level, String... messages) {
    for (var message : messages) {
      put(line(last() + 1, beganAt.plusSeconds(last() + 1), level, message));
    }
    tell();
  }

  void sayMany(int many) {
    for (var i = 0; i < many; i++) {
      put(line(last() + 1, beganAt.plusSeconds(last() + 1), LogLevel.INFO, "line " + (last() + 1)));
    }
    tell();
  }

  void put(LogLine line) {
    lines.add(line);
  }

  /// The oldest fall out of the server's memory.
  void forget(int many) {
    lines.subList(0, many).clear();
    dropped += many;
  }

  /// Another process, whose numbers begin anew.
  void startAnew(Instant at) {
    lines.clear();
    dropped = 0;
    beganAt = at;
  }

  void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(told()));
  }

  void disconnect() {
    connected = false;
    tell();
  }

  void connect() {
    connected = true;
    tell();
  }

  /// From now on answers wait for [#release()].
  void hold() {
    holding = true;
  }

  void release() {
    holding = false;
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }

  /// From now on pulses wait for [#beat()].
  void beatByHand() {
    byHand = true;
  }

  /// How many wanted this pulse.
  int beat() {
    var now = List.copyOf(due);
    due.clear();
    now.forEach(Runnable::run);
    return now.size();
  }

  private long last() {
    return dropped + lines.size();
  }

  private Optional<Long> told() {
    return connected ? Optional.of(last()) : Optional.empty();
  }

  @Override
  public void next(Runnable work) {
    if (byHand) {
      due.add(work);
    } else {
      work.run();
    }
  }

  @Override
  public Subscription watch(Consumer<? super Optional<Long>> listener) {
    listeners.add(listener);
    listener.accept(told());
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Reply<LogPage>> after(long seq, int limit) {
    asked.add("after " + seq);
    var answer = new CompletableFuture<Reply<LogPage>>();
    Runnable give =
        () ->
            answer.complete(
                gone ? new Reply.Unreachable<>("played") : new Reply.Done<>(page(seq, limit)));
    if (holding) {
      held.add(give);
    } else {
      give.run();
    }
    return answer;
  }

  private LogPage page(long seq, int limit) {
    var from = Math.clamp(seq - dropped, 0, lines.size());
    var to = Math.min(lines.size(), from + limit);
    return new LogPage(
        beganAt, dropped + 1, last(), dropped + to, List.copyOf(lines.subList(from, to)));
  }

  @Override
  public CompletionStage<List<LogLine>> former() {
    asked.add("former");
    return CompletableFuture.completedFuture(former);
  }

  @Override
  public CompletionStage<Reply<Nothing>> report(Path file) {
    asked.add("report " + file);
    return CompletableFuture.completedFuture(
        gone ? new Reply.Unreachable<>("played") : new Reply.Done<>(Nothing.NOTHING));
  }
}
