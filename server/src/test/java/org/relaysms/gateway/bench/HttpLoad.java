package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import org.relaysms.gateway.bench.Measured.Latencies;

/// A closed loop over keep-alive connections: each sends its next request when it has the answer to
/// the last. One thread and one selector, so that the load takes little from the server's cores.
final class HttpLoad {
  private final Latencies latencies = new Latencies();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
  private final IntFunction<byte[]> requests;
  private int sent;
  private boolean measuring;

  private HttpLoad(IntFunction<byte[]> requests) {
    this.requests = requests;
  }

  /// Runs the load; an answer other than 200 ends it with an error.
  static Measured run(
      URI server, IntFunction<byte[]> requests, int connections, Duration warmUp, Duration time) {
    try {
      return new HttpLoad(requests).run(server, connections, warmUp, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As many requests as that, once each, all answers awaited.
  static void once(URI server, IntFunction<byte[]> requests, int connections, int count) {
    try (var selector = Selector.open()) {
      var load = new HttpLoad(requests);
      load.measuring = true;
      load.connect(selector, server, connections);
      while (load.latencies.count() < count) {
        selector.select(key -> load.answered(key, load.sent < count), 100);
      }
      closeAll(selector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measured run(URI server, int connections, Duration warmUp, Duration time)
      throws IOException {
    try (var selector = Selector.open()) {
      connect(selector, server, connections);
      loop(selector, warmUp);
      measuring = true;
      loop(selector, time);
      closeAll(selector);
      return Measured.of(latencies, time);
    }
  }

  private void loop(Selector selector, Duration time) throws IOException {
    var end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      selector.select(key -> answered(key, true), 100);
    }
  }

  private void connect(Selector selector, URI server, int connections) throws IOException {
    for (var i = 0; i < connections; i++) {
      var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      var connection = new Connection(channel);
      channel.register(selector, SelectionKey.OP_READ, connection);
      connection.send(requests.apply(sent++));
    }
  }

  private void answered(SelectionKey key, boolean goOn) {
    try {
      var connection = (Connection) key.attachment();
      if (connection.read(buffer)) {
        if (measuring) {
          latencies.add(System.nanoTime() - connection.sentAt);
        }
        if (goOn) {
          connection.send(requests.apply(sent++));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeAll(Selector selector) throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
  }

  /// One connection and how much of its answer is still to come.
  private static final class Connection {
    private final SocketChannel channel;
    private final StringBuilder head = new StringBuilder();
    private long sentAt;
    private long bodyLeft = -1;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }

    void send(byte[] request) throws IOException {
      sentAt = System.nanoTime();
      var bytes = ByteBuffer.wrap(request);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    /// Whether the answer is complete.
    boolean read(ByteBuffer buffer) throws IOException {
      buffer.clear();
      if (channel.read(buffer) < 0) {
        throw new IOException("closed by the server after: " + head);
      }
      buffer.flip();
      if (bodyLeft < 0) {
        readHead(buffer);
      }
      bodyLeft -= bodyLeft < 0 ? 0 : buffer.remaining();
      var complete = bodyLeft == 0;
      if (complete) {
        bodyLeft = -1;
        head.setLength(0);
      }
      return complete;
    }

    private void readHead(ByteBuffer buffer) throws IOException {
      while (buffer.hasRemaining() && bodyLeft < 0) {
        head.append((char) buffer.get());
        if (ended()) {
          bodyLeft = HttpHead.bodyLength(head.toString());
        }
      }
    }

    private boolean ended() {
      var length = head.length();
      return length >= 4
          && head.charAt(length - 1) == '\n'
          && head.charAt(length - 3) == '\n'
          && head.charAt(length - 2) == '\r';
    }
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] post(String path, String json) {
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
