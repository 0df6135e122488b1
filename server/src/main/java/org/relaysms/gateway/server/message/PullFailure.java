package org.relaysms.gateway.server.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.http.JsonBody;

/// What a Publisher says of a message that it could not publish.
///
/// @param reason one line, for the operator
/// @param retry whether another try may do better
/// @param lease the end of the lease under which it tried, where it says so
record PullFailure(String reason, boolean retry, Optional<Instant> lease) {
  private static final int LONGEST_REASON = 200;

  /// Control characters, line ends of any kind, halves of characters, and what turns the direction
  /// of the text around it.
  private static final String UNFIT =
      "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]+";

  /// Nothing where a member is missing, or of another type.
  static Optional<PullFailure> read(JsonBody.Parsed body) {
    var reason = body.text("reason").map(PullFailure::tidy).filter(text -> !text.isEmpty());
    var retry = body.node().path("retry");
    var lease = body.node().path("lease_until");
    return retry.isBoolean() && (lease.isMissingNode() || isTime(lease))
        ? reason.map(words -> new PullFailure(words, retry.booleanValue(), time(lease)))
        : Optional.empty();
  }

  private static boolean isTime(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private static Optional<Instant> time(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(node.longValue()));
  }

  private static String tidy(String reason) {
    var line = reason.replaceAll(UNFIT, " ").strip();
    var most = Math.min(LONGEST_REASON, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }
}
