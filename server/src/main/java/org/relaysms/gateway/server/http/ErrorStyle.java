package org.relaysms.gateway.server.http;

import io.helidon.http.Header;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// How a listener's errors look: short words for the routes of 2022, which shell scripts read, or
/// RFC 9457 problems for new ones (contract section 2).
public enum ErrorStyle {
  PLAIN {
    @Override
    byte[] entity(Status status) {
      return words(status).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    Header contentType() {
      return Answers.TEXT;
    }
  },
  PROBLEM {
    @Override
    byte[] entity(Status status) {
      return Json.bytes(Problem.of(status.code(), words(status), ""));
    }

    @Override
    Header contentType() {
      return Answers.PROBLEM;
    }
  };

  abstract byte[] entity(Status status);

  abstract Header contentType();

  /// The status in this style's words.
  void answer(ServerResponse response, Status status) {
    Answers.bytes(response, status, contentType(), entity(status));
  }

  private static String words(Status status) {
    return status.reasonPhrase().toLowerCase(Locale.ROOT);
  }
}
