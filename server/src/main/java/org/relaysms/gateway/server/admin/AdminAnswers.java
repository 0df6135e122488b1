package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Consumer;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Body;
import org.relaysms.gateway.server.http.JsonBody;
import org.relaysms.gateway.server.http.Problem;

/// The answers that several admin routes give.
final class AdminAnswers {
  private static final int BODY_BYTES = 64 * 1024;

  private AdminAnswers() {}

  /// Reads the body as a JSON object and hands it on, or answers what is wrong with it.
  static void withObject(
      ServerRequest request, ServerResponse response, Consumer<JsonBody.Parsed> work) {
    switch (Body.json(request, BODY_BYTES)) {
      case JsonBody.Parsed parsed when parsed.node().isObject() -> work.accept(parsed);
      case JsonBody.Parsed _, JsonBody.Malformed _ ->
          problem(response, 400, "Not a JSON object", "The body must be one JSON object.");
      case JsonBody.TooLarge _ ->
          problem(response, 413, "Body too large", "At most " + BODY_BYTES + " bytes.");
    }
  }

  /// 204, or 404 where there was nothing to do it to.
  static void done(ServerResponse response, boolean found, String what) {
    if (found) {
      Answers.empty(response, Status.NO_CONTENT_204);
    } else {
      missing(response, what);
    }
  }

  static void missing(ServerResponse response, String what) {
    problem(response, 404, "Not found", "There is no such " + what + ".");
  }

  /// 400 for one member of the body.
  static void field(ServerResponse response, String field, String detail) {
    Answers.problem(response, Problem.of(400, "Invalid value", detail).with("field", field));
  }

  /// 409 for one member of the body, which is taken.
  static void taken(ServerResponse response, String field, String detail) {
    Answers.problem(response, Problem.of(409, "Already there", detail).with("field", field));
  }

  static void refused(ServerResponse response, String title, List<String> errors) {
    Answers.problem(
        response, Problem.of(409, title, String.join("\n", errors)).with("errors", errors));
  }

  static void problem(ServerResponse response, int status, String title, String detail) {
    Answers.problem(response, Problem.of(status, title, detail));
  }
}
