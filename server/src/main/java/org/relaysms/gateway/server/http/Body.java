package org.relaysms.gateway.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a request's body, never more than the caller allows, whatever its content type.
public final class Body {
  private Body() {}

  /// The body as one JSON value.
  public static JsonBody json(ServerRequest request, int maxBytes) {
    return bytes(request, maxBytes).map(Body::parse).orElseGet(JsonBody.TooLarge::new);
  }

  /// The bare bytes; nothing where there are more than `maxBytes`.
  public static Optional<byte[]> bytes(ServerRequest request, int maxBytes) {
    if (!request.content().hasEntity()) {
      return Optional.of(new byte[0]);
    }
    try {
      return bytes(request.content().inputStream(), maxBytes);
    } catch (DataReader.InsufficientDataAvailableException e) {
      throw new CloseConnectionException("the body broke off", e);
    } catch (NumberFormatException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the web server makes of a chunk whose size is no number.
  private static RequestException unreadable(NumberFormatException cause) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(Status.BAD_REQUEST_400)
        .setKeepAlive(false)
        .message("")
        .cause(cause)
        .build();
  }

  /// The stream stays open: closing it would wait for what a broken body still owes.
  private static Optional<byte[]> bytes(InputStream in, int maxBytes) throws IOException {
    var bytes = in.readNBytes(maxBytes + 1);
    return bytes.length > maxBytes ? drained(in) : Optional.of(bytes);
  }

  /// Takes the rest off the wire: were it left there, closing the connection would reset it, and
  /// the peer never see the answer. The listener's own limit ends this.
  private static Optional<byte[]> drained(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
    return Optional.empty();
  }

  /// Decoded here and not by the parser, which would guess UTF-16 and UTF-32 as well.
  static JsonBody parse(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parsed(Json.mapper().readTree(text));
    } catch (CharacterCodingException | JsonProcessingException e) {
      return new JsonBody.Malformed();
    }
  }

  private static JsonBody parsed(JsonNode node) {
    return node.isMissingNode() ? new JsonBody.Malformed() : new JsonBody.Parsed(node);
  }
}
