package org.relaysms.gateway.server.admin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.GatewayCounts;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.message.MessageMove;
import org.relaysms.gateway.server.message.PublisherHealth;
import org.relaysms.gateway.server.sync.SyncDesk;
import org.relaysms.gateway.server.sync.SyncSessionView;

/// The figures of this start, in the Prometheus text format. Labels are words from short fixed
/// lists, never an id or an address. Thread-safe.
public final class ServerMetrics implements AutoCloseable {
  private static final List<String> STATES =
      List.of(
          "accepted",
          "waiting",
          "publishing",
          "retry",
          "published",
          "failed",
          "rejected",
          "duplicate",
          "discarded");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public ServerMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /// Counts a request that was answered.
  ///
  /// @param listener `api`, `websocket` or `publisher_api`
  public void answered(String listener, int status) {
    Counter.builder("http.requests")
        .description("Requests answered")
        .tag("listener", listener)
        .tag("status", status / 100 + "xx")
        .register(registry)
        .increment();
  }

  /// Shows a number that only grows.
  public void counts(String name, String description, LongSupplier count) {
    FunctionCounter.builder(name, count, LongSupplier::getAsLong)
        .description(description)
        .register(registry);
  }

  void watch(GatewayBook gateways) {
    state(gateways, "live", GatewayCounts::live);
    state(gateways, "late", GatewayCounts::late);
    state(gateways, "silent", GatewayCounts::silent);
    Gauge.builder("gateway.pings", gateways, book -> lastHour(book.pingsPerMinute()))
        .description("Pings of the last hour")
        .register(registry);
  }

  Feed.Subscription watch(SyncDesk sync) {
    Gauge.builder("sync.sessions", sync, desk -> open(desk.sessions()))
        .description("Sync sessions that are not over")
        .register(registry);
    return sync.changes().subscribe(this::ended);
  }

  /// Every message by what became of it, and how long it took.
  Feed.Subscription watch(MessageBook messages) {
    for (var state : STATES) {
      Gauge.builder("messages", messages, book -> book.counts().getOrDefault(state, 0))
          .description("Messages by state")
          .tag("state", state)
          .register(registry);
    }
    FunctionCounter.builder("messages.duplicate", messages, MessageBook::copies)
        .description("Messages that came again")
        .register(registry);
    Gauge.builder("messages.oldest.seconds", messages, this::oldestAge)
        .description("Age of the oldest message that is still to be published")
        .register(registry);
    watchPublisher(messages);
    STATES.forEach(this::moves);
    MessageMove.REJECTIONS.forEach(this::rejections);
    return messages.moves().subscribe(this::moved);
  }

  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }

  private static int lastHour(int[] perMinute) {
    return Arrays.stream(perMinute).skip(perMinute.length - 60L).sum();
  }

  private void state(GatewayBook gateways, String state, ToDoubleFunction<GatewayCounts> count) {
    Gauge.builder("gateways", gateways, book -> count.applyAsDouble(book.counts()))
        .description("Gateways by state")
        .tag("state", state)
        .register(registry);
  }

  private static long open(List<SyncSessionView> sessions) {
    return sessions.stream().filter(session -> !session.phase().over()).count();
  }

  private double oldestAge(MessageBook messages) {
    return messages
        .oldestUnfinished()
        .map(since -> (registry.config().clock().wallTime() - since.toEpochMilli()) / 1e3)
        .orElse(0.0);
  }

  private void moved(MessageMove move) {
    if (!move.changedState()) {
      return;
    }
    moves(move.after()).increment();
    move.rejection().map(this::rejections).ifPresent(Counter::increment);
    if (move.after().equals("published")) {
      Timer.builder("message.publish.latency")
          .description("From the acceptance of a message to its publication")
          .publishPercentileHistogram()
          .register(registry)
          .record(Duration.between(move.acceptedAt(), move.at()));
    }
  }

  private void watchPublisher(MessageBook messages) {
    Gauge.builder("publisher.reachable", messages, book -> reachable(book.publisher()))
        .description("1 while the Publisher answers, 0 while it is away, NaN where that is unknown")
        .register(registry);
    Gauge.builder("publisher.fetches.waiting", messages, book -> book.standing().fetchesWaiting())
        .description("Fetches of a Publisher that wait for a message")
        .register(registry);
  }

  private static double reachable(PublisherHealth health) {
    return switch (health) {
      case PublisherHealth.Reachable _ -> 1;
      case PublisherHealth.Away _ -> 0;
      case PublisherHealth.Off _, PublisherHealth.Unknown _ -> Double.NaN;
    };
  }

  private Counter moves(String state) {
    return Counter.builder("message.moves")
        .description("Messages that came to a state")
        .tag("state", state)
        .register(registry);
  }

  private Counter rejections(String reason) {
    return Counter.builder("messages.rejected")
        .description("Messages that went to the quarantine, by why")
        .tag("reason", reason)
        .register(registry);
  }

  private void ended(SyncSessionView session) {
    if (session.phase().over()) {
      Counter.builder("syncs")
          .description("Sync sessions that ended, by how")
          .tag("outcome", session.phase().word())
          .register(registry)
          .increment();
    }
  }
}
