package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Pings of gateways by number, and a steady stream of them beside another load.
final class Pings implements AutoCloseable {
  private static final int GATEWAYS = 10_000;

  private final int perSecond;
  private final int connections;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  private Pings(int perSecond, int connections) {
    this.perSecond = perSecond;
    this.connections = connections;
  }

  /// A program: as many pings a second of 10,000 gateways as the second argument says, to the
  /// address that is the first, until it is ended.
  public static void main(String[] arguments) throws InterruptedException {
    var pings = everySecond(URI.create(arguments[0]), Integer.parseInt(arguments[1]), 50);
    for (var thread : pings.threads) {
      thread.join();
    }
  }

  static byte[] request(String path, int gateway) {
    return HttpLoad.post(
        path,
        "{\"IMSI\": \"62401%010d\", \"MSISDN\": \"+23767%07d\", \"seed_type\": \"seed\"}"
            .formatted(gateway, gateway));
  }

  /// As many pings a second as that, until closed.
  static Pings everySecond(URI api, int perSecond) {
    return everySecond(api, perSecond, 10);
  }

  private static Pings everySecond(URI api, int perSecond, int connections) {
    var pings = new Pings(perSecond, connections);
    for (var i = 0; i < connections; i++) {
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
    var period = 1_000_000_000L * connections / perSecond;
    try (var connection = new LoadConnection(api)) {
      var due = System.nanoTime();
      for (var n = first; !over; n = (n + connections) % GATEWAYS) {
        connection.exchange(request("/seeds/ping", n));
        due += period;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
