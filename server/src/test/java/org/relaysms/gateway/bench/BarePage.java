package org.relaysms.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One WebSocket with as little memory as it can do with: upgrades, counts text frames, answers
/// pings (RFC 6455). One thread at a time.
final class BarePage {
  private static final int LARGEST = 1024;

  private final SocketChannel channel;
  private final URI url;
  private final ByteBuffer pending = ByteBuffer.allocate(LARGEST);
  private boolean upgraded;
  private long openedAt;
  private int texts;

  BarePage(SocketChannel channel, URI url) {
    this.channel = channel;
    this.url = url;
  }

  void finishConnect() throws IOException {
    channel.finishConnect();
    upgrade();
  }

  void upgrade() throws IOException {
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            .formatted(url.getPath(), url.getAuthority());
    write(request.getBytes(StandardCharsets.US_ASCII));
  }

  /// Reads what is there and answers what it was.
  Heard read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (channel.read(buffer) < 0) {
      return new Heard(false, 0, true);
    }
    buffer.flip();
    pending.put(buffer);
    pending.flip();
    var opened = !upgraded && upgradedNow();
    var heard = upgraded ? frames(opened) : new Heard(false, 0, false);
    pending.compact();
    return heard;
  }

  /// How long after its due time the text came that was counted last, in ns.
  long lateness(Duration period) {
    return System.nanoTime() - openedAt - period.toNanos() * texts++;
  }

  void close() throws IOException {
    channel.close();
  }

  private boolean upgradedNow() throws IOException {
    var text = StandardCharsets.ISO_8859_1.decode(pending.duplicate()).toString();
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    if (!text.startsWith("HTTP/1.1 101")) {
      throw new IOException("no upgrade: " + text);
    }
    pending.position(pending.position() + end + 4);
    openedAt = System.nanoTime();
    upgraded = true;
    return true;
  }

  private Heard frames(boolean opened) throws IOException {
    var count = 0;
    while (pending.remaining() >= 2) {
      var start = pending.position();
      var opcode = pending.get(start) & 0x0f;
      var length = pending.get(start + 1) & 0x7f;
      var head = length == 126 ? 4 : 2;
      if (pending.remaining() < head) {
        break;
      }
      length = length == 126 ? pending.getShort(start + 2) & 0xffff : length;
      if (pending.remaining() < head + length) {
        break;
      }
      pending.position(start + head + length);
      if (opcode == 8) {
        return new Heard(opened, count, true);
      }
      if (opcode == 9) {
        write(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
      }
      count += opcode == 1 ? 1 : 0;
    }
    return new Heard(opened, count, false);
  }

  private void write(byte[] bytes) throws IOException {
    var out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /// What came: whether the socket is open since now, how many texts, whether it is over.
  record Heard(boolean opened, int texts, boolean closed) {}
}
