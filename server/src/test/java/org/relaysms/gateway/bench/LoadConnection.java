package org.relaysms.gateway.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A blocking connection that speaks just enough HTTP and WebSocket. One thread at a time.
final class LoadConnection implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;

  LoadConnection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /// Sends a request and answers the body of its 200.
  String exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var body = in.readNBytes((int) HttpHead.bodyLength(head()));
    return new String(body, StandardCharsets.UTF_8);
  }

  void upgrade(URI url) throws IOException {
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            .formatted(url.getPath(), url.getAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var head = head();
    if (!head.startsWith("HTTP/1.1 101")) {
      throw new IOException("no upgrade: " + head);
    }
  }

  /// The next frame's text; frames are short of 64 KiB and whole.
  String frame() throws IOException {
    in.readByte();
    var length = in.readUnsignedByte();
    var text = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String head() throws IOException {
    var head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }
}
