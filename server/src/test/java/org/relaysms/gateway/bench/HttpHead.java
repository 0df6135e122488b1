package org.relaysms.gateway.bench;

import java.io.IOException;
import java.util.Locale;

/// Reads the head of an answer, as far as the load needs it.
final class HttpHead {
  private HttpHead() {}

  /// The `Content-Length` of a 200; everything else is an error.
  static long bodyLength(String head) throws IOException {
    if (!head.startsWith("HTTP/1.1 200")) {
      throw new IOException("not a 200: " + head);
    }
    var lower = head.toLowerCase(Locale.ROOT);
    var at = lower.indexOf("content-length:");
    if (at < 0) {
      throw new IOException("no Content-Length: " + head);
    }
    return Long.parseLong(lower.substring(at + 15, lower.indexOf('\r', at)).strip());
  }
}
