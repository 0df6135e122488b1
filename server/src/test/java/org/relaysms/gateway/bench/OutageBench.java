package org.relaysms.gateway.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.relaysms.gateway.bench.Measured.Latencies;

/// A million messages that waited while the Publisher was away: accepting more, handing them over,
/// memory, and the operator's page, each beside a server with few.
final class OutageBench {
  private static final int MANY = 1_000_000;
  private static final int FEW = 1_000;
  private static final int ROUNDS = 12;
  private static final int DRAINED = 20_000;
  private static final Duration TIME = Duration.ofSeconds(8);
  private static final int PREPARED = 1_000_000;
  private static final int PAGES = 300;
  private static final Pattern ACCEPTED = Pattern.compile("\"accepted\":(\\d+)");

  List<Row> run() {
    var numbers = 2 * MANY + PREPARED;
    try (var publisher = new InstantPublisher(numbers);
        var server = ServerUnderLoad.real(List.of("publisher.url=" + publisher.url()))) {
      var writers = Writers.on(server, 50);
      var fewDrained = drainFew(server, publisher, writers);
      publisher.away(true);
      var first = ROUNDS * FEW;
      accept(server, writers.posts(MessagesBench.PATH, first, MANY));
      var memory = server.residentBytes();
      var pages = pages(server);
      var beside = beside();
      var more = writers.posts(MessagesBench.PATH, first + MANY, PREPARED);
      var accepted = rate(server, more);
      awaitOpened(server);
      var milestones = publisher.next(DRAINED / 10, DRAINED);
      publisher.away(false);
      return rows(new Figures(accepted, memory, pages), beside, milestones.perSecond(), fewDrained);
    }
  }

  private static double drainFew(
      ServerUnderLoad server, InstantPublisher publisher, Writers writers) {
    var rate = 0.0;
    for (var round = 0; round < ROUNDS; round++) {
      publisher.away(true);
      accept(server, writers.posts(MessagesBench.PATH, round * FEW, FEW));
      var milestones = publisher.next(FEW / 10, FEW * 9 / 10);
      publisher.away(false);
      rate = milestones.perSecond();
    }
    return rate;
  }

  /// A server of its own whose store was empty when the warm-up began.
  private static Figures beside() {
    try (var server = ServerUnderLoad.real(List.of("publisher.url=http://127.0.0.1:9/"))) {
      var writers = Writers.on(server, 50);
      var rate = rate(server, writers.posts(MessagesBench.PATH, 0, PREPARED));
      awaitOpened(server);
      return new Figures(rate, server.residentBytes(), pages(server));
    }
  }

  private static Measured rate(ServerUnderLoad server, List<byte[]> texts) {
    return HttpLoad.run(
        server.api(), texts::get, MessagesBench.CONNECTIONS, MessagesBench.WARM_UP, TIME);
  }

  private static void accept(ServerUnderLoad server, List<byte[]> texts) {
    HttpLoad.once(server.api(), texts::get, MessagesBench.CONNECTIONS, texts.size());
    awaitOpened(server);
  }

  /// Until the server has opened all it accepted.
  static void awaitOpened(ServerUnderLoad server) {
    while (accepted(server.admin("/admin/v1/messages?limit=1")) > 0) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static int accepted(String json) {
    var found = ACCEPTED.matcher(json);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /// Of what the app's page asks for, one after the other.
  private static double pages(ServerUnderLoad server) {
    var latencies = new Latencies();
    for (var i = 0; i < PAGES; i++) {
      var begin = System.nanoTime();
      server.admin(
          "/admin/v1/messages?limit=200"
              + List.of("", "&state=waiting", "&state=retry").get(i % 3));
      latencies.add(System.nanoTime() - begin);
    }
    return latencies.quantile(0.99) / 1e6;
  }

  private static List<Row> rows(Figures million, Figures empty, double drained, double fewDrained) {
    return List.of(
        Row.atLeast(
            "accepting while 1,000,000 wait",
            million.accepted().toString(),
            "empty store " + empty.accepted(),
            million.accepted().perSecond() / empty.accepted().perSecond(),
            0.8),
        Row.atLeast(
            "handing over while 1,000,000 wait",
            String.format(Locale.ROOT, "%,.0f/s", drained),
            String.format(Locale.ROOT, "1,000 waiting: %,.0f/s", fewDrained),
            drained / fewDrained,
            0.8),
        Row.atMost(
            "memory while 1,000,000 wait",
            String.format(Locale.ROOT, "%,d MiB", million.memory() >> 20),
            String.format(Locale.ROOT, "server that began empty: %,d MiB", empty.memory() >> 20),
            (double) million.memory() / empty.memory(),
            1.5),
        Row.atMost(
            "page of 200 messages while 1,000,000 wait, p99",
            String.format(Locale.ROOT, "%.1f ms", million.page()),
            String.format(Locale.ROOT, "server that began empty: %.1f ms", empty.page()),
            million.page() / empty.page(),
            3));
  }

  /// @param memory resident after a full collection, in bytes
  /// @param page the p99 of a page, in ms
  private record Figures(Measured accepted, long memory, double page) {}
}
