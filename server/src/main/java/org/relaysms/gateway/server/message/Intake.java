package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to the [Inbox]: says whether messages can be stored at all, and finds out by itself
/// when they can be again. Thread-safe; a call blocks until the commit.
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /// Why nothing is accepted, and since when.
  record Refusing(Instant since, String reason) {}

  private final Inbox inbox;
  private final MessageCounts counts;
  private final int most;
  private final Database database;
  private final Clock clock;
  private final AtomicReference<@Nullable Refusing> refusing = new AtomicReference<>();

  /// @param most messages that may wait for their publishing
  Intake(Inbox inbox, MessageCounts counts, int most, Database database, Clock clock) {
    this.inbox = inbox;
    this.counts = counts;
    this.most = most;
    this.database = database;
    this.clock = clock;
  }

  Receipt accept(Arrival arrival) {
    if (counts.unfinished() >= most) {
      return refuse("%d messages wait to be published, the most there may be".formatted(most));
    }
    try {
      var how = inbox.accept(arrival).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      resume();
      if (how == Acceptance.COPY) {
        counts.arrivedAgain();
      }
      return new Receipt.Stored(how);
    } catch (ExecutionException e) {
      return refuse(words(e.getCause()));
    } catch (TimeoutException _) {
      return refuse("the store does not answer");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Receipt.NotStored("the server stops");
    }
  }

  /// Nothing while messages are accepted.
  Optional<Refusing> refusing() {
    return Optional.ofNullable(refusing.get());
  }

  /// Looks whether messages can be stored again, where they could not; does not block.
  void probe() {
    if (refusing.get() != null && counts.unfinished() < most) {
      database.write(Intake::touch).thenAccept(_ -> resume()).exceptionally(_ -> null);
    }
  }

  /// A write like any other, that leaves nothing behind.
  private static int touch(Handle handle) {
    handle.execute("INSERT INTO message_hashes (id, device_id) VALUES ('probe', '')");
    return handle.execute("DELETE FROM message_hashes WHERE id = 'probe'");
  }

  private Receipt refuse(String reason) {
    if (refusing.getAndSet(new Refusing(since(), reason)) == null) {
      LOG.error("no message is accepted: {}", reason);
    }
    return new Receipt.NotStored(reason);
  }

  private Instant since() {
    var before = refusing.get();
    return before == null ? clock.instant() : before.since();
  }

  private void resume() {
    if (refusing.getAndSet(null) != null) {
      LOG.info("messages are accepted again");
    }
  }

  private static String words(@Nullable Throwable cause) {
    return cause instanceof StoreBusy
        ? "more messages come than the disk can take"
        : "the store refuses them; look at the disk's room and the data folder's rights";
  }
}
