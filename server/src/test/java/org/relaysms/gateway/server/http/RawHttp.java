package org.relaysms.gateway.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// An HTTP client without manners: sends the text as it stands and reads one answer by its
/// `Content-Length`, or what comes until the server hangs up.
final class RawHttp {
  private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

  private RawHttp() {}

  static String exchange(int port, String request) {
    try (var socket = connect(port)) {
      send(socket, request);
      return answer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String answer(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var head = new StringBuilder();
    for (var next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return head + new String(in.readNBytes(length(head)), StandardCharsets.ISO_8859_1);
      }
    }
    return head.toString();
  }

  private static int length(CharSequence head) {
    var length = LENGTH.matcher(head);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  /// A request that ends its connection, with headers each ending in CR LF.
  static String request(int port, String methodAndPath, String headers, String body) {
    return exchange(
        port,
        "%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(methodAndPath, headers, body.length(), body));
  }

  static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(5_000);
    return socket;
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
