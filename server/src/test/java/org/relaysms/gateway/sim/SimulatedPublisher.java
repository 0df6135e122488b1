package org.relaysms.gateway.sim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.relaysms.gateway.sim.PublisherMood.Answering;
import org.relaysms.gateway.sim.PublisherMood.Dropping;
import org.relaysms.gateway.sim.PublisherMood.Flapping;
import org.relaysms.gateway.sim.PublisherMood.Garbage;
import org.relaysms.gateway.sim.PublisherMood.Hanging;
import org.relaysms.gateway.sim.PublisherMood.Slow;
import org.relaysms.gateway.sim.PublisherMood.Stuck;
import org.relaysms.gateway.sim.PublisherMood.Well;

/// The Publisher as the gateway server calls it (contract section 8): `POST /publish`. It records
/// whatever arrives, keeps a ledger of what it published, refuses what the contract does not say,
/// and can be told to misbehave. Its HTTP is its own, over a bare socket, so that it can send what
/// is none.
///
/// Thread-safe, but only one thread lets it go down and come up.
public final class SimulatedPublisher implements AutoCloseable {
  /// What becomes of the connection after an answer.
  private enum Next {
    KEEP,
    END
  }

  private final int port;
  private final Optional<SignatureCheck> signatures;
  private final PublisherLedger ledger = new PublisherLedger();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger flaps = new AtomicInteger();
  private ServerSocket listener;
  private Thread acceptor;
  private volatile PublisherMood mood = new Well();
  private volatile CountDownLatch held = new CountDownLatch(1);

  private SimulatedPublisher(int port, Optional<SignatureCheck> signatures) {
    this.signatures = signatures;
    this.port = port == 0 ? FreePort.next() : port;
    listener = listen(this.port);
    acceptor = accept(listener);
  }

  /// Starts one that asks for no signature.
  ///
  /// @param port 0 for a free one
  public static SimulatedPublisher on(int port) {
    return new SimulatedPublisher(port, Optional.empty());
  }

  /// Starts one that refuses what is not signed with the secret, by the clock.
  ///
  /// @param port 0 for a free one
  public static SimulatedPublisher on(int port, String secret, Clock clock) {
    return new SimulatedPublisher(port, Optional.of(new SignatureCheck(secret, clock)));
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port + "/publish";
  }

  public PublisherLedger ledger() {
    return ledger;
  }

  public void feels(PublisherMood other) {
    held.countDown();
    held = new CountDownLatch(1);
    flaps.set(0);
    mood = other;
  }

  /// Lets whatever is held go on, and holds what comes next.
  public void release() {
    var before = held;
    held = new CountDownLatch(1);
    before.countDown();
  }

  /// How many connections are open.
  public int connections() {
    return connections.size();
  }

  /// From now on nobody listens on the port, and every connection is cut; what is held is not
  /// published.
  public void goDown() {
    close(listener);
    awaitEnd(acceptor);
    connections.forEach(SimulatedPublisher::close);
    held.countDown();
  }

  /// Listens again, on the same port.
  public void comeUp() {
    held = new CountDownLatch(1);
    listener = listen(port);
    acceptor = accept(listener);
  }

  @Override
  public void close() {
    goDown();
  }

  private static ServerSocket listen(int port) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Thread accept(ServerSocket from) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  serve(from.accept());
                }
              } catch (IOException _) {
                // It went down.
              }
            });
  }

  private void serve(Socket connection) {
    connections.add(connection);
    Thread.ofVirtual()
        .start(
            () -> {
              try (connection;
                  var in = new BufferedInputStream(connection.getInputStream())) {
                converse(connection, in);
              } catch (IOException _) {
                // The peer is gone, or the Publisher went down.
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              } finally {
                connections.remove(connection);
              }
            });
  }

  private void converse(Socket connection, InputStream in)
      throws IOException, InterruptedException {
    var next = Next.KEEP;
    while (next == Next.KEEP) {
      var request = PublishRequest.read(in);
      if (request.isEmpty()) {
        return;
      }
      // Before anybody can hear of the request, and release what is held.
      var release = held;
      ledger.receive(request.get());
      next = answer(request.get(), connection, in, release);
    }
  }

  private Next answer(
      PublishRequest request, Socket connection, InputStream in, CountDownLatch release)
      throws IOException, InterruptedException {
    var refusal = refusal(request);
    return refusal.isPresent()
        ? send(connection, refusal.get())
        : treat(request, connection, in, release);
  }

  /// The status for what the contract does not say.
  private Optional<Integer> refusal(PublishRequest request) {
    if (!request.path().equals("/publish")) {
      return Optional.of(404);
    } else if (!request.method().equals("POST")) {
      return Optional.of(405);
    } else if (signatures.filter(check -> !check.passes(request)).isPresent()) {
      return Optional.of(401);
    } else if (!request.header("Content-Type").startsWith("application/json")) {
      return Optional.of(415);
    } else if (request.key().isEmpty() || !request.isWellFormed()) {
      return Optional.of(400);
    }
    return Optional.empty();
  }

  private Next treat(
      PublishRequest request, Socket connection, InputStream in, CountDownLatch release)
      throws IOException, InterruptedException {
    return switch (mood) {
      case Well _ -> publish(request, connection);
      case Slow _ -> {
        release.await();
        yield connection.isClosed() ? Next.END : publish(request, connection);
      }
      case Flapping _ ->
          flaps.getAndIncrement() % 2 == 0 ? send(connection, 503) : publish(request, connection);
      case Answering(var status, var headers) -> {
        if (status / 100 == 2) {
          ledger.publish(request);
        }
        yield send(connection, status, headers);
      }
      case Garbage(var text) -> {
        write(connection, text);
        yield Next.END;
      }
      case Dropping _ -> {
        ledger.publish(request);
        yield Next.END;
      }
      case Hanging(var inside) ->
          request.message().contains(inside)
              ? untilThePeerHangsUp(in)
              : publish(request, connection);
      case Stuck(var beginning) -> {
        ledger.publish(request);
        write(connection, beginning);
        yield untilThePeerHangsUp(in);
      }
    };
  }

  private Next publish(PublishRequest request, Socket connection) throws IOException {
    ledger.publish(request);
    return send(connection, 200);
  }

  private static Next send(Socket connection, int status) throws IOException {
    return send(connection, status, List.of());
  }

  private static Next send(Socket connection, int status, List<String> headers) throws IOException {
    var lines = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    headers.forEach(line -> lines.append(line).append("\r\n"));
    write(connection, lines + (status == 204 ? "\r\n" : "Content-Length: 2\r\n\r\n{}"));
    return Next.KEEP;
  }

  private static void write(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static Next untilThePeerHangsUp(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // Nothing comes while the peer waits.
    }
    return Next.END;
  }

  /// The port is free only once nobody waits at it any more.
  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
