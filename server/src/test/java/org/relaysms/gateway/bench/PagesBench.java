package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Ten thousand open pages on default timing, beside as many bare WebSockets in a process of their
/// own.
final class PagesBench {
  private static final int PAGES = 10_000;
  private static final int FRAMES = 3;
  private static final int WARM_UP_PAGES = 500;
  private static final Duration PERIOD = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  List<Row> run() {
    var bare = bare();
    try (var server = ServerUnderLoad.real(List.of())) {
      return real(server, bare);
    }
  }

  private static Opened bare() {
    try (var server = ServerUnderLoad.bareOnly()) {
      var url = URI.create("ws://127.0.0.1:" + server.bare().getPort() + "/bare/socket");
      warmUp(Collections.nCopies(WARM_UP_PAGES, url));
      var before = server.residentBytes();
      try (var pages = PageLoad.of(Collections.nCopies(PAGES, url), PERIOD)) {
        var rate = pages.openAll(PATIENCE);
        return new Opened(rate, (server.residentBytes() - before) / (double) PAGES);
      }
    }
  }

  private static List<Row> real(ServerUnderLoad server, Opened bare) {
    warmUp(ask(server.api(), WARM_UP_PAGES));
    var before = server.residentBytes();
    var start = System.nanoTime();
    var urls = ask(server.api(), PAGES);
    var asking = (System.nanoTime() - start) / 1e9;
    try (var pages = PageLoad.of(urls, PERIOD)) {
      var rate = pages.openAll(PATIENCE);
      var open = pages.open();
      var opened = new Opened(rate, (server.residentBytes() - before) / (double) PAGES);
      pages.keep(Duration.ofSeconds(60));
      return rows(pages, open, opened, bare, asking);
    }
  }

  private static List<Row> rows(PageLoad pages, int open, Opened real, Opened bare, double asking) {
    var rows = new ArrayList<Row>();
    rows.add(
        Row.atLeast(
            "10,000 pages, share that opened and saw three codes and the end",
            "%,d open, %,d frames, %,d closed".formatted(open, pages.frames(), pages.closed()),
            "%,d, %,d, %,d".formatted(PAGES, PAGES * FRAMES, PAGES),
            Math.min(open, Math.min(pages.frames() / FRAMES, pages.closed())) / (double) PAGES,
            1));
    rows.add(
        Row.atLeast(
            "10,000 pages, opening",
            String.format(Locale.ROOT, "%,.0f/s (and %.1f s for asking)", real.perSecond(), asking),
            String.format(Locale.ROOT, "bare WebSocket %,.0f/s", bare.perSecond()),
            real.perSecond() / bare.perSecond(),
            0.4));
    rows.add(
        Row.atMost(
            "10,000 pages, frames late at p99, in 250 ms",
            String.format(Locale.ROOT, "%.0f ms", pages.latenessP99Millis()),
            "250 ms",
            pages.latenessP99Millis() / 250,
            1));
    rows.add(
        Row.atMost(
            "10,000 pages, memory for each",
            String.format(Locale.ROOT, "%.1f KiB", real.bytes() / 1024),
            String.format(Locale.ROOT, "bare WebSocket %.1f KiB", bare.bytes() / 1024),
            real.bytes() / bare.bytes(),
            1.5));
    return rows;
  }

  private static void warmUp(List<URI> urls) {
    try (var pages = PageLoad.of(urls, PERIOD)) {
      pages.openAll(PATIENCE);
    }
  }

  private static List<URI> ask(URI api, int count) {
    var urls = new ConcurrentLinkedQueue<URI>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var client = 0; client < 32; client++) {
        var share = count / 32 + (client < count % 32 ? 1 : 0);
        executor.execute(() -> ask(api, share, urls));
      }
    }
    return List.copyOf(urls);
  }

  private static void ask(URI api, int count, ConcurrentLinkedQueue<URI> urls) {
    try (var connection = new LoadConnection(api)) {
      for (var i = 0; i < count; i++) {
        urls.add(URI.create(connection.exchange(HttpLoad.get("/v2/sync/users/page-" + i))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How fast they opened, and what each costs in resident memory.
  private record Opened(double perSecond, double bytes) {}
}
