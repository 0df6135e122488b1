package org.relaysms.gateway.server.admin;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.MessageBook;

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
        PublisherJson.of(book.standing()));
  }
}
