package org.relaysms.gateway.server.ws;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The opening handshake of RFC 6455 section 4.2, without extensions and sub-protocols.
final class Handshake {
  private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
  private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");
  private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int KEY_BYTES = 16;

  private Handshake() {}

  /// The value that accepts the request's key; throws Helidon's 400 where the request is not as the
  /// RFC wants it.
  static String check(HttpPrologue prologue, Headers headers) {
    var key = headers.first(KEY).orElse("");
    var version = headers.first(VERSION).orElse("");
    if (!prologue.method().equals(Method.GET) || !version.equals("13") || !wellFormed(key)) {
      throw refusal(Status.BAD_REQUEST_400_CODE);
    }
    return Base64.getEncoder().encodeToString(sha1(key + SUFFIX));
  }

  static void answer(ConnectionContext context, String accept) {
    var head =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: "
            + accept
            + "\r\n\r\n";
    context.dataWriter().writeNow(BufferData.create(head.getBytes(StandardCharsets.US_ASCII)));
  }

  static RequestException refusal(int status) {
    return RequestException.builder()
        .type(EventType.OTHER)
        .status(Status.create(status))
        .setKeepAlive(false)
        .message("")
        .build();
  }

  private static boolean wellFormed(String key) {
    try {
      return Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
