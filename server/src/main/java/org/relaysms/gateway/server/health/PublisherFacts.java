package org.relaysms.gateway.server.health;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// Who publishes the messages, and how that goes.
///
/// @param unfinished how many messages are still to be published
/// @param fetchedBy the name of the token that fetched last, and when
public record PublisherFacts(
    Standing standing,
    Optional<Instant> lastAnswerAt,
    Optional<Integer> lastStatus,
    Optional<Instant> lastFetchAt,
    Optional<String> fetchedBy,
    int unfinished)
    implements Facts {
  private static final String ID = "publisher";

  /// As far as we know from calling it.
  public sealed interface Standing {
    /// None is called.
    record Off() implements Standing {}

    record NotCalled() implements Standing {}

    record Reachable() implements Standing {}

    record Away(Instant since, String reason, Instant nextTry) implements Standing {}
  }

  @Override
  public Check check() {
    var told =
        new Told()
            .time("lastAnswerAt", lastAnswerAt)
            .number("lastStatus", lastStatus)
            .time("lastFetchAt", lastFetchAt)
            .text("fetchedBy", fetchedBy)
            .number("unfinished", unfinished);
    return switch (standing) {
      case Standing.Off _ when lastFetchAt.isPresent() -> told.as(ID, State.OK, "fetched");
      case Standing.Off _ -> told.as(ID, State.WARNING, "nobody");
      case Standing.NotCalled _ -> told.as(ID, State.UNKNOWN, "not-called");
      case Standing.Reachable _ -> told.as(ID, State.OK, "reachable");
      case Standing.Away(var since, var reason, var nextTry) ->
          told.time("since", Optional.of(since))
              .text("reason", reason)
              .time("nextTry", Optional.of(nextTry))
              .as(ID, State.WARNING, "away");
    };
  }
}
