package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.sync.SyncPhase;
import org.relaysms.gateway.server.sync.SyncSessionView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends every client a snapshot and then, at most four times a second, one frame with all that
/// changed; pings and users at most once a second, the status at least every five. The frame is
/// made once for all clients, on a thread of the executor, so neither a client nor the number of
/// pings slows the server down. While nobody reads, nothing is kept.
///
/// Thread-safe. One frame is made at a time: a client gets its snapshot between two frames, and
/// whatever happens meanwhile comes with the next one, perhaps a second time.
final class EventHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);
  private static final Duration BEAT = Duration.ofMillis(250);
  private static final int BEATS_A_SECOND = 4;
  private static final int BEATS_TO_STATUS = 5 * BEATS_A_SECOND;

  private final AdminDesk desk;
  private final ObjectMapper json;
  private final Executor executor;
  private final PendingChanges pending = new PendingChanges();
  private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
  private final ReentrantLock oneFrame = new ReentrantLock();
  private final List<Feed.Subscription> subscriptions;
  private final Timers.Cancellable beats;
  private final AtomicBoolean statusDue = new AtomicBoolean();
  private int sinceSecond;
  private int sinceStatus;

  EventHub(AdminDesk desk, ObjectMapper json, Timers timers, Executor executor) {
    this.desk = desk;
    this.json = json;
    this.executor = executor;
    subscriptions =
        List.of(
            desk.gateways().changes().subscribe(change -> whenRead(() -> pending.add(change))),
            desk.sync().changes().subscribe(session -> whenRead(() -> changed(session))));
    beats = timers.every(BEAT, () -> whenRead(() -> executor.execute(this::beat)));
  }

  /// Begins with a snapshot; the frames follow.
  void join(EventClient client) {
    executor.execute(
        () -> {
          oneFrame.lock();
          try {
            welcome(client);
          } finally {
            oneFrame.unlock();
          }
        });
  }

  void leave(EventClient client) {
    clients.remove(client);
  }

  int clients() {
    return clients.size();
  }

  /// The users, their devices or a device's name changed.
  void usersChanged() {
    whenRead(pending::usersChanged);
  }

  /// The status changed otherwise than by time passing.
  void statusChanged() {
    statusDue.set(true);
  }

  @Override
  public void close() {
    beats.cancel();
    subscriptions.forEach(Feed.Subscription::close);
    clients.clear();
  }

  private void whenRead(Runnable action) {
    if (!clients.isEmpty()) {
      action.run();
    }
  }

  private void changed(SyncSessionView session) {
    pending.add(session);
    if (session.phase() == SyncPhase.DONE) {
      pending.usersChanged();
    }
  }

  private void welcome(EventClient client) {
    if (clients.isEmpty()) {
      pending.drain(true);
    }
    clients.add(client);
    send(client, text(desk.snapshot()));
  }

  /// A beat that comes while the one before is still at work is left out.
  private void beat() {
    if (oneFrame.tryLock()) {
      try {
        tell();
      } catch (RuntimeException e) {
        LOG.warn("A frame of events could not be made", e);
      } finally {
        oneFrame.unlock();
      }
    }
  }

  private void tell() {
    sinceStatus++;
    var second = ++sinceSecond >= BEATS_A_SECOND;
    sinceSecond = second ? 0 : sinceSecond;
    var drained = pending.drain(second);
    if (drained.material()) {
      statusDue.set(true);
    }
    var status = statusIfDue(second);
    if (status != null || !drained.empty()) {
      var users = drained.users() ? desk.usersJson() : null;
      var frame = text(EventFrame.Changes.of(drained, status, users));
      clients.forEach(client -> send(client, frame));
    }
  }

  private @Nullable StatusJson statusIfDue(boolean second) {
    if (sinceStatus < BEATS_TO_STATUS && !(second && statusDue.get())) {
      return null;
    }
    sinceStatus = 0;
    statusDue.set(false);
    return desk.status();
  }

  private void send(EventClient client, String frame) {
    if (!client.take(frame)) {
      clients.remove(client);
      client.drop();
    }
  }

  private String text(EventFrame frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
