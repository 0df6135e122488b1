package org.relaysms.gateway.server.admin;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.log.LogLevel;
import org.relaysms.gateway.server.log.LogTail;

/// The newest lines of the log, for the operator, and a report of them for somebody else.
final class AdminLogRoutes {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final long USUAL_LIMIT = 500;
  private static final long MOST = 2_000;

  private final AdminDesk desk;

  AdminLogRoutes(AdminDesk desk) {
    this.desk = desk;
  }

  Routes table() {
    return new Routes().get("/admin/v1/log", this::lines).get("/admin/v1/log/report", this::report);
  }

  private void lines(ServerRequest request, ServerResponse response) {
    var after = parameter(request, "after");
    var limit =
        parameter(request, "limit")
            .map(AdminLogRoutes::number)
            .orElse(Optional.of(USUAL_LIMIT))
            .filter(n -> n >= 1 && n <= MOST);
    var level =
        parameter(request, "level").map(LogLevel::parse).orElse(Optional.of(LogLevel.TRACE));
    if (after.isPresent() && after.flatMap(AdminLogRoutes::number).isEmpty()) {
      AdminAnswers.field(response, "after", "The number of a line is needed.");
    } else if (limit.isEmpty()) {
      AdminAnswers.field(response, "limit", "A number from 1 to " + MOST + " is needed.");
    } else if (level.isEmpty()) {
      AdminAnswers.field(response, "level", "It is one of error, warn, info, debug and trace.");
    } else {
      var slice = slice(after.flatMap(AdminLogRoutes::number), level.get(), limit.get().intValue());
      Answers.json(response, Status.OK_200, LogJson.of(slice));
    }
  }

  private LogTail.Slice slice(Optional<Long> after, LogLevel least, int limit) {
    var tail = desk.log().tail();
    return after
        .map(seq -> tail.after(seq, least, limit))
        .orElseGet(() -> tail.newest(least, limit));
  }

  private void report(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Answers.text(
        response, Status.OK_200, desk.log().report(desk.facts(), desk.clock().instant()).text());
  }

  private static Optional<String> parameter(ServerRequest request, String name) {
    return request.query().first(name).asOptional();
  }

  private static Optional<Long> number(String digits) {
    return NUMBER.matcher(digits).matches() ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }
}
