package org.relaysms.gateway.bench;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// A Publisher that answers at once: 200, or 503 while it is away. Notes when each message came
/// first. Thread-safe.
final class InstantPublisher implements AutoCloseable {
  private final WebServer server;
  private final AtomicLongArray cameAt;
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean away;
  private volatile Milestones milestones = new Milestones(0, 0, 0);

  /// @param most numbers of messages are below this
  InstantPublisher(int most) {
    cameAt = new AtomicLongArray(most);
    server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .shutdownHook(false)
            .routing(routing -> routing.post("/publish", this::publish))
            .build()
            .start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/publish");
  }

  void away(boolean now) {
    away = now;
  }

  /// When the message came, in ns of this machine's clock; 0 while it has not.
  long cameAt(int message) {
    return cameAt.get(message);
  }

  /// Counts from now on: the rate is taken between the messages with these two numbers, so that
  /// what begins and ends slowly does not count.
  Milestones next(int from, int to) {
    var begun = count.get();
    milestones = new Milestones(begun, from, to);
    return milestones;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void publish(ServerRequest request, ServerResponse response) {
    var body = request.content().as(String.class);
    if (away) {
      response.status(Status.SERVICE_UNAVAILABLE_503).send();
      return;
    }
    if (cameAt.compareAndSet(Writers.message(body), 0, System.nanoTime())) {
      milestones.reached(count.incrementAndGet());
    }
    response.send("ok");
  }

  /// The moments at which so many messages had come.
  static final class Milestones {
    private final int from;
    private final int to;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long begin;
    private volatile long end;

    Milestones(int begun, int from, int to) {
      this.from = begun + from;
      this.to = begun + to;
    }

    /// Messages per second; waits for them.
    double perSecond() {
      try {
        if (!done.await(5, TimeUnit.MINUTES)) {
          throw new IllegalStateException("the messages do not come");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return (to - from) / ((end - begin) / 1e9);
    }

    private void reached(int count) {
      if (count == from) {
        begin = System.nanoTime();
      } else if (count == to) {
        end = System.nanoTime();
        done.countDown();
      }
    }
  }
}
