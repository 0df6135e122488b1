package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.relaysms.gateway.bench.Measured.Latencies;

/// From the gateway's 200 to the Publisher, messages coming at a steady rate.
final class PublishBench {
  private static final int PER_SECOND = 500;
  private static final int CONNECTIONS = 10;
  private static final int WARM_UP = 15 * PER_SECOND;
  private static final int COUNTED = 20 * PER_SECOND;

  private final AtomicLongArray answeredAt = new AtomicLongArray(WARM_UP + COUNTED);

  Row run() {
    try (var publisher = new InstantPublisher(WARM_UP + COUNTED);
        var server = ServerUnderLoad.real(List.of("publisher.url=" + publisher.url()))) {
      var texts = Writers.on(server, 20).posts(MessagesBench.PATH, 0, WARM_UP + COUNTED);
      var milestone = publisher.next(WARM_UP, WARM_UP + COUNTED);
      post(server.api(), texts);
      milestone.perSecond();
      var commit = server.commits(1, MessagesBench.ROW_BYTES, Duration.ofSeconds(5));
      var answer = ownAnswer(publisher);
      var p99 = latencies(publisher).quantile(0.99) / 1e6;
      var beside = commit.p99Millis() + answer.p99Millis();
      return Row.atMost(
          "accepted → published, steady 500/s",
          String.format(
              Locale.ROOT,
              "p50 %.1f ms, p99 %.1f ms",
              latencies(publisher).quantile(0.5) / 1e6,
              p99),
          String.format(
              Locale.ROOT,
              "commit p99 %.2f ms + the Publisher's own answer p99 %.2f ms",
              commit.p99Millis(),
              answer.p99Millis()),
          p99 / beside,
          10);
    }
  }

  private void post(URI api, List<byte[]> texts) {
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CONNECTIONS; i++) {
      var first = i;
      threads.add(Thread.startVirtualThread(() -> loop(api, texts, first)));
    }
    threads.forEach(PublishBench::join);
  }

  private void loop(URI api, List<byte[]> texts, int first) {
    var period = 1_000_000_000L * CONNECTIONS / PER_SECOND;
    try (var connection = new LoadConnection(api)) {
      var due = System.nanoTime() + first * period / CONNECTIONS;
      for (var n = first; n < texts.size(); n += CONNECTIONS) {
        LockSupport.parkNanos(due - System.nanoTime());
        connection.exchange(texts.get(n));
        answeredAt.set(n, System.nanoTime());
        due += period;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of a message that the Publisher has before we have the answer: none.
  private Latencies latencies(InstantPublisher publisher) {
    var latencies = new Latencies();
    for (var n = WARM_UP; n < WARM_UP + COUNTED; n++) {
      latencies.add(Math.max(0, publisher.cameAt(n) - answeredAt.get(n)));
    }
    return latencies;
  }

  private static Measured ownAnswer(InstantPublisher publisher) {
    var request = HttpLoad.post(publisher.url().getPath(), "{\"message\":\"t:message number 0\"}");
    return HttpLoad.run(
        publisher.url(), _ -> request, 1, Duration.ofSeconds(2), Duration.ofSeconds(5));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
