package org.relaysms.gateway.adminui.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;

/// The server's end of a sync page's socket, on loopback and just good enough to be talked to:
/// short unmasked frames out (RFC 6455 section 5.2), nothing read after the upgrade.
public final class PageSocketServer implements AutoCloseable {
  private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int SHORT = 125;

  private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());

  public PageSocketServer() throws IOException {
    listener.setSoTimeout(10_000);
  }

  public URI uri() {
    return URI.create(
        "ws://127.0.0.1:" + listener.getLocalPort() + "/v2/sync/users/ama/sessions/0123456789");
  }

  /// Waits for the next page and takes it in.
  public Page accept() throws IOException {
    var socket = listener.accept();
    var heads = headsOf(socket);
    var key = heads.getOrDefault("sec-websocket-key", "");
    socket
        .getOutputStream()
        .write(
            ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: "
                    + answerTo(key)
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return new Page(socket, heads.getOrDefault("authorization", ""));
  }

  /// Waits for the next page and turns it away.
  public void refuse(int status) throws IOException {
    try (var socket = listener.accept()) {
      var _ = headsOf(socket);
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /// By their names in lower case.
  private static Map<String, String> headsOf(Socket socket) throws IOException {
    var request = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
    var heads = new HashMap<String, String>();
    for (var line = request.nextLine(); !line.isEmpty(); line = request.nextLine()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        heads.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return heads;
  }

  private static String answerTo(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(digest.digest((key + ACCEPT_SALT).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// One page that is connected.
  ///
  /// @param token as it stood in the `Authorization` head; empty for none
  public record Page(Socket socket, String token) {
    public void say(String text) throws IOException {
      write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public void end(int code) throws IOException {
      write(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
    }

    /// As when the cable is pulled: no farewell.
    public void drop() throws IOException {
      socket.close();
    }

    private void write(int kind, byte[] body) throws IOException {
      if (body.length > SHORT) {
        throw new IllegalArgumentException("too long for a short frame");
      }
      var frame = ByteBuffer.allocate(2 + body.length);
      frame.put((byte) kind).put((byte) body.length).put(body);
      socket.getOutputStream().write(frame.array());
    }
  }
}
