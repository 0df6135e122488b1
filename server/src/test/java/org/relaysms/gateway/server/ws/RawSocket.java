package org.relaysms.gateway.server.ws;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A WebSocket client below all politeness: it sends the frames it is told to (RFC 6455 section
/// 5.2), masked or not, and answers nothing by itself.
final class RawSocket implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private final java.net.Socket socket;
  private final DataInputStream in;

  RawSocket(int port, String path, String... headers) throws IOException {
    this("websocket", port, path, headers);
  }

  private RawSocket(String word, int port, String path, String... headers) throws IOException {
    socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    in = new DataInputStream(socket.getInputStream());
    var request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: Upgrade\r\nUpgrade: %s\r\n%s"
                .formatted(path, port, word, String.join("", headers))
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /// One that says another word for `websocket`.
  static RawSocket upgrading(String word, int port, String path) throws IOException {
    return new RawSocket(word, port, path);
  }

  /// The status line and headers of the answer.
  String head() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head.toString();
  }

  void send(int opCode, boolean last, String payload) throws IOException {
    send(opCode, last, true, payload.getBytes(StandardCharsets.UTF_8));
  }

  void send(int opCode, boolean last, boolean masked, byte[] payload) throws IOException {
    var frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) (opCode | (last ? 0x80 : 0)));
    var mask = masked ? 0x80 : 0;
    if (payload.length < 126) {
      frame.put((byte) (mask | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (mask | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (mask | 127)).putLong(payload.length);
    }
    if (masked) {
      frame.putInt(0); // a mask of zeros leaves the payload as it is
    }
    frame.put(payload);
    write(Arrays.copyOf(frame.array(), frame.position()));
  }

  /// The next frame, or nothing more.
  Frame frame() throws IOException {
    var first = in.read();
    if (first < 0) {
      return new Frame(-1, "");
    }
    var length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = (int) in.readLong();
    }
    var payload = in.readNBytes(length);
    return new Frame(first & 0x0f, new String(payload, StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// What came: the payload as Latin-1, byte by byte.
  record Frame(int opCode, String payload) {
    static Frame close(int code, String reason) {
      return new Frame(CLOSE, "" + (char) (code >> 8) + (char) (code & 0xff) + reason);
    }
  }
}
