package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.sync.SyncPhase;
import org.relaysms.gateway.server.sync.SyncSessionView;
import org.relaysms.gateway.server.ws.CloseCode;
import org.relaysms.gateway.server.ws.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends every client a snapshot and then, at most four times a second, one frame with all that
/// changed; pings and users at most once a second, the status at least every five. The frame is
/// made once for all clients, on a thread of the executor, so neither a client nor the number of
/// pings slows the server down. While nobody reads, nothing is kept. A client that reads too slowly
/// is given up by its socket, whose queue is short. While the store cannot say how many users and
/// devices there are, the rest is told, and these as soon as it can.
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
  private final Map<Peer, Boolean> greetedByPeer = new ConcurrentHashMap<>();
  private final ReentrantLock oneFrame = new ReentrantLock();
  private final List<Feed.Subscription> subscriptions;
  private final Timers.Cancellable beats;
  private final AtomicBoolean statusDue = new AtomicBoolean();
  private int sinceSecond;
  private int sinceStatus;
  private long toldLog;

  EventHub(AdminDesk desk, ObjectMapper json, Timers timers, Executor executor) {
    this.desk = desk;
    this.json = json;
    this.executor = executor;
    subscriptions =
        List.of(
            desk.gateways().changes().subscribe(change -> whenRead(() -> pending.add(change))),
            desk.alerts().changes().subscribe(_ -> whenRead(pending::alertsChanged)),
            desk.sync().changes().subscribe(session -> whenRead(() -> changed(session))),
            desk.messages().moves().subscribe(_ -> messagesChanged()),
            desk.messages().publisherChanges().subscribe(_ -> messagesChanged()));
    beats = timers.every(BEAT, () -> whenRead(() -> executor.execute(this::beat)));
  }

  /// Begins with a snapshot; the frames follow.
  void join(Peer peer) {
    if (greetedByPeer.isEmpty()) {
      pending.clear();
    }
    greetedByPeer.put(peer, false);
    executor.execute(() -> welcome(peer));
  }

  void leave(Peer peer) {
    greetedByPeer.remove(peer);
  }

  int clients() {
    return greetedByPeer.size();
  }

  /// The users, their devices or a device's name changed.
  void usersChanged() {
    whenRead(pending::usersChanged);
  }

  private void messagesChanged() {
    whenRead(pending::messagesChanged);
  }

  /// The status changed otherwise than by time passing.
  void statusChanged() {
    statusDue.set(true);
  }

  @Override
  public void close() {
    beats.cancel();
    subscriptions.forEach(Feed.Subscription::close);
    greetedByPeer.clear();
  }

  private void whenRead(Runnable action) {
    if (!greetedByPeer.isEmpty()) {
      action.run();
    }
  }

  private void changed(SyncSessionView session) {
    pending.add(session);
    if (session.phase() == SyncPhase.DONE) {
      pending.usersChanged();
    }
  }

  private void welcome(Peer peer) {
    oneFrame.lock();
    try {
      var snapshot = text(desk.snapshot());
      if (greetedByPeer.replace(peer, false, true)) {
        peer.text(snapshot);
      }
    } catch (RuntimeException e) {
      LOG.warn("A snapshot could not be made", e);
      peer.close(CloseCode.UNEXPECTED, "");
    } finally {
      oneFrame.unlock();
    }
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
    if (pending.material()) {
      statusDue.set(true);
    }
    var status = statusIfDue(second);
    var users = second && pending.takeUsers() ? madeOr(desk::usersJson, this::usersChanged) : null;
    var messages =
        second && pending.takeMessages() ? madeOr(desk::messagesJson, this::messagesChanged) : null;
    var alerts = pending.takeAlerts() ? desk.alertsJson() : null;
    var drained = pending.drain(second);
    var log = newLogOrNull();
    if (status != null
        || users != null
        || messages != null
        || alerts != null
        || log != null
        || !drained.empty()) {
      var frame = text(EventFrame.Changes.of(drained, status, users, messages, alerts, log));
      greetedByPeer.forEach((peer, greeted) -> tell(peer, greeted, frame));
    }
  }

  /// Only that there are new lines: whoever wants them asks for them, at his own pace.
  private @Nullable Long newLogOrNull() {
    var last = desk.log().tail().last();
    var told = toldLog;
    toldLog = last;
    return last == told ? null : Long.valueOf(last);
  }

  private @Nullable StatusJson statusIfDue(boolean second) {
    if (sinceStatus < BEATS_TO_STATUS && !(second && statusDue.get())) {
      return null;
    }
    sinceStatus = 0;
    statusDue.set(false);
    return madeOr(desk::status, this::statusChanged);
  }

  /// What the store is needed for; where it is broken, nothing, and `again` sees to the next try.
  private static <T> @Nullable T madeOr(Supplier<T> made, Runnable again) {
    try {
      return made.get();
    } catch (RuntimeException e) {
      LOG.warn("A part of a frame of events could not be made", e);
      again.run();
      return null;
    }
  }

  private static void tell(Peer peer, boolean greeted, String frame) {
    if (greeted) {
      peer.text(frame);
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
