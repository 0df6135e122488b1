package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.sync.SyncSamples.ALICE;
import static org.relaysms.gateway.server.sync.SyncSamples.BOB;
import static org.relaysms.gateway.server.sync.SyncSamples.FIRST;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES;
import static org.relaysms.gateway.server.sync.SyncSamples.SECOND;
import static org.relaysms.gateway.server.sync.SyncSamples.START;
import static org.relaysms.gateway.server.sync.SyncSamples.THIRD;
import static org.relaysms.gateway.server.sync.SyncSamples.at;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.SyncEvent.HandshakeAsked;
import org.relaysms.gateway.server.sync.SyncEvent.PageOpened;
import org.relaysms.gateway.server.sync.SyncEvent.Tick;

/// What every [SessionStore] keeps to.
abstract class SessionStoreContract {
  private static final UserId USER = new UserId("ada");

  abstract SessionStore store();

  @Test
  void findsASessionByItsFirstIdAndHandle() {
    var store = store();
    var session = session();

    assertThat(store.add(session)).isTrue();

    assertThat(store.find(USER, FIRST)).contains(session);
    assertThat(store.get("handle")).contains(session);
    assertThat(store.all()).containsExactly(session);
    assertThat(store.count()).isEqualTo(1);
  }

  @Test
  void findsNoSessionOfAnotherUser() {
    var store = store();
    store.add(session());

    assertThat(store.find(new UserId("bob"), FIRST)).isEmpty();
  }

  @Test
  void takesNoSecondSessionWithTheSameFirstId() {
    var store = store();
    store.add(session());

    var second = new Session("other", USER, FIRST, START, START, RULES.begin(FIRST, START));

    assertThat(store.add(second)).isFalse();
    assertThat(store.get("other")).isEmpty();
  }

  @Test
  void followsTheIdsThatTheStateKnows() {
    var store = store();
    var showing = moved(session(), new PageOpened(1), 0);
    var turned = moved(showing, new Tick(SECOND), 15);
    var turnedAgain = moved(turned, new Tick(THIRD), 30);
    store.add(showing);

    store.replace(showing, turned);
    assertThat(store.find(USER, SECOND)).contains(turned);

    store.replace(turned, turnedAgain);
    assertThat(store.find(USER, THIRD)).contains(turnedAgain);
    assertThat(store.find(USER, SECOND)).contains(turnedAgain);
    assertThat(store.find(USER, FIRST)).contains(turnedAgain);
  }

  @Test
  void letsOneOfTwoPhonesClaimASession() {
    var store = store();
    var session = session();
    store.add(session);

    var alices = moved(session, new HandshakeAsked(FIRST, ALICE), 1);
    var bobs = moved(session, new HandshakeAsked(FIRST, BOB), 1);

    assertThat(store.replace(session, alices)).isTrue();
    assertThat(store.replace(session, bobs)).isFalse();
    assertThat(store.get("handle")).contains(alices);
  }

  @Test
  void letsExactlyOneOfManyPhonesClaimASessionAtOnce() throws Exception {
    var store = store();
    var session = session();
    store.add(session);
    var phones = 16;
    var start = new CyclicBarrier(phones);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims =
          IntStream.range(0, phones)
              .mapToObj(i -> moved(session, handshake("phone-" + i), 1))
              .<Callable<Boolean>>map(
                  after ->
                      () -> {
                        start.await();
                        return store.replace(session, after);
                      })
              .toList();
      var won = 0;
      for (var claim : threads.invokeAll(claims)) {
        won += claim.get() ? 1 : 0;
      }

      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void forgetsARemovedSessionWithAllItsIds() {
    var store = store();
    var showing = moved(session(), new PageOpened(1), 0);
    var turned = moved(showing, new Tick(SECOND), 15);
    store.add(showing);
    store.replace(showing, turned);

    assertThat(store.remove(turned)).isTrue();

    assertThat(store.find(USER, FIRST)).isEmpty();
    assertThat(store.find(USER, SECOND)).isEmpty();
    assertThat(store.count()).isZero();
    assertThat(store.remove(turned)).isFalse();
  }

  @Test
  void bringsNoSessionBackThatWasRemoved() {
    var store = store();
    var showing = moved(session(), new PageOpened(1), 0);
    store.add(showing);
    store.remove(showing);

    assertThat(store.replace(showing, moved(showing, new Tick(SECOND), 15))).isFalse();
    assertThat(store.find(USER, SECOND)).isEmpty();
  }

  private static Session session() {
    return new Session("handle", USER, FIRST, START, START, RULES.begin(FIRST, START));
  }

  private static HandshakeAsked handshake(String fingerprint) {
    return new HandshakeAsked(FIRST, new Phone(fingerprint, "key", "192.0.2.1"));
  }

  private static Session moved(Session session, SyncEvent event, double seconds) {
    var step = RULES.next(session.state(), event, at(seconds));
    return session.with(step.state(), at(seconds));
  }
}
