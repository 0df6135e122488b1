package org.relaysms.gateway.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;

/// One connection that posts SMS after SMS and gives every answer as it came off the wire. One
/// thread at a time.
final class KeptConnection implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final int READ_MILLIS = 60_000;

  private final URI api;
  private final Socket socket;
  private final byte[] buffer = new byte[8_192];

  private KeptConnection(URI api) throws IOException {
    this.api = api;
    socket = new Socket(InetAddress.getLoopbackAddress(), api.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_MILLIS);
  }

  static KeptConnection to(URI api) {
    try {
      return new KeptConnection(api);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param text base64
  String deliver(String text, String number) {
    return exchange(request(api, text, number));
  }

  /// What delivers this SMS, to be sent again and again.
  static byte[] request(URI api, String text, String number) {
    var body = "{\"text\":\"%s\",\"MSISDN\":\"%s\"}".formatted(text, number);
    var head =
        "POST /sms/platform/gateway-client HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(api.getAuthority(), body.length());
    return (head + body).getBytes(ISO_8859_1);
  }

  /// The whole answer, head and body.
  String exchange(byte[] request) {
    try {
      socket.getOutputStream().write(request);
      var answer = new StringBuilder();
      while (!whole(answer)) {
        read(answer);
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(StringBuilder answer) throws IOException {
    var count = socket.getInputStream().read(buffer);
    if (count < 0) {
      throw new EOFException("closed after: " + answer);
    }
    answer.append(new String(buffer, 0, count, ISO_8859_1));
  }

  private static boolean whole(StringBuilder answer) {
    var head = answer.indexOf("\r\n\r\n");
    var length = LENGTH.matcher(answer);
    return head >= 0
        && length.find()
        && answer.length() - head - 4 >= Integer.parseInt(length.group(1));
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
