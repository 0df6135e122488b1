package org.relaysms.gateway.server.admin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.MessageBook;

/// What is still to be published: how many are in each state, and since when the oldest is here.
///
/// @param oldest in epoch milliseconds
/// @param oldestSeconds its age
record QueueJson(
    int accepted,
    int waiting,
    int publishing,
    int retry,
    @Nullable Long oldest,
    @Nullable Long oldestSeconds) {

  static QueueJson of(MessageBook book, Instant now) {
    var counts = book.counts();
    var oldest = book.oldestUnfinished();
    return new QueueJson(
        counts.getOrDefault("accepted", 0),
        counts.getOrDefault("waiting", 0),
        counts.getOrDefault("publishing", 0),
        counts.getOrDefault("retry", 0),
        oldest.map(Instant::toEpochMilli).orElse(null),
        oldest.map(since -> Math.max(0, Duration.between(since, now).toSeconds())).orElse(null));
  }
}
