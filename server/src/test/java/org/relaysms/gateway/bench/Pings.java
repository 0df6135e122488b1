package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Pings of gateways by number, and a steady stream of them beside another load.
final class Pings implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private final int perSecond;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private Pings(int perSecond) {
    this.perSecond = perSecond;
  }

  static byte[] request(String path, int gateway) {
    return HttpLoad.post(
        path,
        "{\"IMSI\": \"62401%010d\", \"MSISDN\": \"+23767%07d\", \"seed_type\": \"seed\"}"
            .formatted(gateway, gateway));
  }

  /// As many pings a second as that, until closed.
  static Pings everySecond(URI api, int perSecond) {
    var pings = new Pings(perSecond);
    for (var i = 0; i < CONNECTIONS; i++) {
      var first = i;
      pings.threads.add(Thread.startVirtualThread(() -> pings.loop(api, first)));
    }
    return pings;
  }

  int size() {
    return perSecond;
  }

  @Override
  public void close() {
    over = true;
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void loop(URI api, int first) {
    var period = 1_000_000_000L * CONNECTIONS / perSecond;
    try (var connection = new LoadConnection(api)) {
      var due = System.nanoTime();
      for (var n = first; !over; n = (n + CONNECTIONS) % 10_000) {
        connection.exchange(request("/seeds/ping", n));
        due += period;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
