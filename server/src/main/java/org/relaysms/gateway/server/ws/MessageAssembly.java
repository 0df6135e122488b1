package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.websocket.WsCloseException;
import io.helidon.websocket.WsOpCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Puts the fragments of a message together (RFC 6455 section 5.4), within a limit over all of
/// them. Binary messages are counted and dropped: nobody here speaks binary. Used by one thread.
final class MessageAssembly {
  private final int maxBytes;
  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
  private boolean begun;
  private boolean text;

  MessageAssembly(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// The whole text when this was its last frame.
  Optional<String> add(WsOpCode opCode, BufferData payload, boolean last)
      throws CharacterCodingException {
    begin(opCode);
    if (fragments.size() + payload.available() > maxBytes) {
      throw new WsCloseException("", CloseCode.TOO_BIG);
    }
    fragments.writeBytes(payload.readBytes());
    return last ? whole() : Optional.empty();
  }

  private void begin(WsOpCode opCode) {
    if (begun != (opCode == WsOpCode.CONTINUATION)) {
      throw new WsCloseException("", CloseCode.PROTOCOL_ERROR);
    }
    if (!begun) {
      begun = true;
      text = opCode == WsOpCode.TEXT;
    }
  }

  private Optional<String> whole() throws CharacterCodingException {
    var bytes = fragments.toByteArray();
    fragments.reset();
    begun = false;
    return text ? Optional.of(decode(bytes)) : Optional.empty();
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
