package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.server.http.Answers;
import org.relaysms.gateway.server.http.Routes;

/// The audit trail, for the operator, page by page. There is no route that changes it.
final class AdminAuditRoutes {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final long USUAL_LIMIT = 100;
  private static final long MOST = 1_000;

  private final AuditBook audit;

  AdminAuditRoutes(AuditBook audit) {
    this.audit = audit;
  }

  Routes table() {
    return new Routes().get("/admin/v1/audit", this::page);
  }

  private void page(ServerRequest request, ServerResponse response) {
    var before = number(request, "before", Long.MAX_VALUE);
    var limit = number(request, "limit", USUAL_LIMIT).filter(n -> n >= 1 && n <= MOST);
    var word = request.query().first("action").asOptional();
    var action = word.flatMap(AuditAction::parse);
    if (before.isEmpty()) {
      AdminAnswers.field(response, "before", "The number of a record is needed.");
    } else if (limit.isEmpty()) {
      AdminAnswers.field(response, "limit", "A number from 1 to " + MOST + " is needed.");
    } else if (word.isPresent() && action.isEmpty()) {
      AdminAnswers.field(response, "action", "There is no such action.");
    } else {
      page(response, before.get(), Math.toIntExact(limit.get()), action);
    }
  }

  private void page(ServerResponse response, long before, int limit, Optional<AuditAction> action) {
    var entries = audit.page(before, limit, action);
    Answers.json(response, Status.OK_200, AuditJson.of(entries, limit));
  }

  /// Nothing where the parameter is there and no number.
  private static Optional<Long> number(ServerRequest request, String name, long without) {
    var text = request.query().first(name).asOptional();
    return text.isEmpty()
        ? Optional.of(without)
        : text.filter(digits -> NUMBER.matcher(digits).matches()).map(Long::valueOf);
  }
}
