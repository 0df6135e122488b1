package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.PublisherHealth;
import org.relaysms.gateway.server.message.PublisherHealth.Away;
import org.relaysms.gateway.server.message.PublisherStanding;
import org.relaysms.gateway.server.message.PublisherStanding.Answer;
import org.relaysms.gateway.server.message.PublisherStanding.Failure;
import org.relaysms.gateway.server.message.PublisherStanding.Fetch;

/// How the Publisher is; times in epoch milliseconds.
///
/// @param state `off` (none is called; it may fetch), `unknown`, `reachable` or `away`
/// @param circuit `off`, `closed`, `open` or `half-open`
/// @param lastAnswer when it last said anything, and `lastStatus` what
/// @param lastError when a call last published nothing, and `lastErrorReason` why
/// @param since when one that is away went, `reason` why, `nextTry` when it is called again
/// @param lastFetch when somebody last asked for messages, with which token
/// @param fetchesWaiting how many ask and wait now
record PublisherJson(
    String state,
    String circuit,
    @Nullable Long lastAnswer,
    @Nullable Integer lastStatus,
    @Nullable Long lastError,
    @Nullable String lastErrorReason,
    @Nullable Long since,
    @Nullable String reason,
    @Nullable Long nextTry,
    @Nullable Long lastFetch,
    @Nullable String lastFetchToken,
    @Nullable String lastFetchName,
    int fetchesWaiting) {

  static PublisherJson of(PublisherStanding now) {
    var away = away(now.health());
    return new PublisherJson(
        state(now.health()),
        now.circuit().word(),
        now.lastAnswer().map(Answer::at).map(Instant::toEpochMilli).orElse(null),
        now.lastAnswer().map(Answer::status).orElse(null),
        now.lastFailure().map(Failure::at).map(Instant::toEpochMilli).orElse(null),
        now.lastFailure().map(Failure::reason).orElse(null),
        away.map(Away::since).map(Instant::toEpochMilli).orElse(null),
        away.map(Away::reason).orElse(null),
        away.map(Away::nextTry).map(Instant::toEpochMilli).orElse(null),
        now.lastFetch().map(Fetch::at).map(Instant::toEpochMilli).orElse(null),
        now.lastFetch().map(Fetch::token).orElse(null),
        now.lastFetch().map(Fetch::name).orElse(null),
        now.fetchesWaiting());
  }

  private static String state(PublisherHealth health) {
    return switch (health) {
      case PublisherHealth.Off _ -> "off";
      case PublisherHealth.Unknown _ -> "unknown";
      case PublisherHealth.Reachable _ -> "reachable";
      case Away _ -> "away";
    };
  }

  private static Optional<Away> away(PublisherHealth health) {
    return health instanceof Away away ? Optional.of(away) : Optional.empty();
  }
}
