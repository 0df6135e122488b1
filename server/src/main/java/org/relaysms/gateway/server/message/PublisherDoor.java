package org.relaysms.gateway.server.message;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.ClientAddress;
import org.relaysms.gateway.server.http.Problem;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.message.PublisherTokens.Admission;

/// Lets in who has a good token of the scope `publisher`. A token that is none counts against its
/// client's address; a good one is let in however many wrong ones come from there, so that nobody
/// can lock the Publisher out. Thread-safe.
///
/// @param refusals wrong tokens by client
record PublisherDoor(PublisherTokens tokens, RateLimiter refusals) {
  /// What is served to whoever was admitted.
  interface Served {
    void answer(ServerRequest request, ServerResponse response, Admission.Admitted who);
  }

  Handler admitted(Served served) {
    return (request, response) -> {
      switch (tokens.admit(request.headers().first(HeaderNames.AUTHORIZATION).orElse(""))) {
        case Admission.Admitted who -> served.answer(request, response, who);
        case Admission.Unknown() ->
            refusals
                .refusal(ClientAddress.network(request))
                .ifPresentOrElse(wait -> tooMany(response, wait), () -> unknown(response));
        case Admission.OutOfScope() ->
            problem(response, 403, "Out of scope", "The token lacks the scope 'publisher'.");
      }
    };
  }

  private static void unknown(ServerResponse response) {
    response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
    problem(response, 401, "Not admitted", "A token with the scope 'publisher' is needed.");
  }

  private static void tooMany(ServerResponse response, Duration wait) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
    problem(response, 429, "Too many wrong tokens", "Too many wrong tokens came from there.");
  }

  private static void problem(ServerResponse response, int status, String title, String detail) {
    Answers.problem(response, Problem.of(status, title, detail));
  }
}
