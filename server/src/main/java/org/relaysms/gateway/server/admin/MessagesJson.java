package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.message.PublisherHealth;

/// How the messages stand as a whole; times in epoch milliseconds.
///
/// @param counts how many are in each state; one that nobody is in may be missing
/// @param copies how often a message came again, since the server started
/// @param oldestUnfinished when the oldest that is still to be published was accepted
/// @param refusing why nothing is accepted now
record MessagesJson(
    Map<String, Integer> counts,
    long copies,
    @Nullable Long oldestUnfinished,
    @Nullable String refusing,
    PublisherJson publisher) {

  static MessagesJson of(MessageBook book) {
    return new MessagesJson(
        book.counts(),
        book.copies(),
        book.oldestUnfinished().map(Instant::toEpochMilli).orElse(null),
        book.refusing().orElse(null),
        PublisherJson.of(book.publisher()));
  }

  /// How the Publisher is.
  ///
  /// @param state `off`, `unknown`, `reachable` or `away`
  record PublisherJson(
      String state,
      @Nullable Long lastAnswer,
      @Nullable Long since,
      @Nullable String reason,
      @Nullable Long nextTry) {

    static PublisherJson of(PublisherHealth health) {
      return switch (health) {
        case PublisherHealth.Off() -> new PublisherJson("off", null, null, null, null);
        case PublisherHealth.Unknown() -> new PublisherJson("unknown", null, null, null, null);
        case PublisherHealth.Reachable(var last) ->
            new PublisherJson("reachable", last.toEpochMilli(), null, null, null);
        case PublisherHealth.Away(var since, var reason, var next) ->
            new PublisherJson("away", null, since.toEpochMilli(), reason, next.toEpochMilli());
      };
    }
  }
}
