package org.relaysms.gateway.server.ws;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.util.List;
import java.util.Optional;

/// A request to become a WebSocket, as the feature that must decide sees it.
///
/// @param path the path as it was sent, decoded
/// @param rawQuery what follows the question mark, as it was sent
public record Upgrade(String path, Optional<String> rawQuery, Headers headers) {
  static Upgrade of(HttpPrologue prologue, Headers headers) {
    var query = prologue.query().rawValue();
    return new Upgrade(
        prologue.uriPath().path(), Optional.of(query).filter(text -> !text.isEmpty()), headers);
  }

  /// The first value of the header, if it was sent.
  public Optional<String> header(String name) {
    return headers.first(HeaderNames.create(name));
  }

  /// The path's segments, without the empty one before the first slash; a trailing slash leaves an
  /// empty one behind.
  public List<String> segments() {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }
}
