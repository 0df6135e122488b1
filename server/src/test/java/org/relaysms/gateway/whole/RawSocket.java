package org.relaysms.gateway.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A TCP connection under the test's full control, for what an HTTP client is too polite to do. One
/// thread at a time.
final class RawSocket implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final int READ_MILLIS = 10_000;
  private static final int GLANCE_MILLIS = 20;

  private final URI url;
  private final Socket socket;

  private RawSocket(URI url) {
    this.url = url;
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(READ_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RawSocket to(URI url) {
    return new RawSocket(url);
  }

  /// A WebSocket that will never answer a ping.
  static RawSocket webSocket(URI url) {
    var raw = new RawSocket(url);
    raw.send(
        """
        GET %s HTTP/1.1\r
        Host: %s\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """
            .formatted(url.getPath(), url.getAuthority()));
    var answer = raw.readSome();
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new AssertionError("no upgrade: " + answer);
    }
    return raw;
  }

  /// Sends the request and reads what comes until the server closes or falls silent.
  static String exchange(URI url, String request) {
    return exchange(url, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String exchange(URI url, byte[] request) {
    try (var raw = to(url)) {
      raw.send(request);
      return raw.readAll();
    }
  }

  URI url() {
    return url;
  }

  void send(String text) {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Sends as much as the server takes: one that has closed meanwhile is no failure of the test.
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException _) {
      // The answer, or its absence, tells.
    }
  }

  String readSome() {
    try {
      var buffer = new byte[8192];
      var count = socket.getInputStream().read(buffer);
      return count < 0 ? "" : new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
    } catch (IOException _) {
      return "";
    }
  }

  /// Reads one whole answer, by its `Content-Length`, or whatever comes before the server closes.
  String readAll() {
    var all = new StringBuilder();
    try {
      var in = socket.getInputStream();
      for (var next = in.read(); next >= 0 && !wholeAnswer(all.append((char) next)); ) {
        next = in.read();
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("neither answered nor closed in time: " + all, e);
    } catch (IOException _) {
      // A reset after the answer; what came counts.
    }
    return all.toString();
  }

  /// Looks for a moment; an answer's bytes are thrown away.
  boolean closedByPeer() {
    try {
      socket.setSoTimeout(GLANCE_MILLIS);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    } finally {
      readPatiently();
    }
  }

  private void readPatiently() {
    try {
      socket.setSoTimeout(READ_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean wholeAnswer(StringBuilder answer) {
    var head = answer.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    var length = LENGTH.matcher(answer);
    return length.find() && answer.length() - head - 4 >= Integer.parseInt(length.group(1));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
