package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.websocket.WsOpCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Encodes whole frames as a server sends them: unmasked, never fragmented (RFC 6455 section 5.2).
final class Frames {
  private static final int FIN = 0x80;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int HEAD = 10;
  private static final int REASON_BYTES = 123;

  private Frames() {}

  static BufferData text(String message) {
    return frame(WsOpCode.TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  static BufferData ping() {
    return frame(WsOpCode.PING, new byte[0]);
  }

  static BufferData pong(byte[] payload) {
    return frame(WsOpCode.PONG, payload);
  }

  static BufferData close(int code, String reason) {
    var bytes = reason.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > REASON_BYTES) {
      throw new IllegalArgumentException("a close reason has 123 bytes at most");
    }
    return frame(
        WsOpCode.CLOSE,
        ByteBuffer.allocate(bytes.length + 2).putShort((short) code).put(bytes).array());
  }

  private static BufferData frame(WsOpCode opCode, byte[] payload) {
    var frame = ByteBuffer.allocate(payload.length + HEAD).put((byte) (FIN | opCode.code()));
    if (payload.length < TWO_BYTES) {
      frame.put((byte) payload.length);
    } else if (payload.length <= 0xffff) {
      frame.put((byte) TWO_BYTES).putShort((short) payload.length);
    } else {
      frame.put((byte) EIGHT_BYTES).putLong(payload.length);
    }
    frame.put(payload);
    return BufferData.create(frame.array(), 0, frame.position());
  }
}
