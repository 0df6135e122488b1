package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;

/// What the ledger keeps to on either engine: moves, leases and whose turn it is.
abstract class MessageLedgerContract extends StoredMessages {
  @Test
  void knowsAPhonesLastUseThoughTheMessageIsForgotten() {
    accept(sms(1));
    opened(1);
    var used = List.of(new MessageDao.UseRow("d", now().toEpochMilli()));
    assertThat(lastUses("ada", "d", "never used")).isEqualTo(used);

    time.advance(Duration.ofDays(30));
    forget(1);

    assertThat(find(1)).isEmpty();
    assertThat(lastUses("ada", "d", "never used")).isEqualTo(used);
    assertThat(lastUses("ada", "another")).isEmpty();
  }

  private List<MessageDao.UseRow> lastUses(String user, String... devices) {
    return database
        .jdbi()
        .withExtension(MessageDao.class, dao -> dao.lastUses(user, List.of(devices)));
  }

  private void forget(long seq) {
    database.commit(
        handle -> {
          var dao = handle.attach(MessageDao.class);
          dao.remember(List.of(seq));
          dao.forget(List.of(seq));
          return seq;
        });
  }

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Turns turns = Turns.unbounded();

  @Test
  void givesAMessageToOneTakerOnly() {
    accept(sms(1));
    opened(1);

    assertThat(claim(Taker.PUSH)).hasSize(1);
    assertThat(claim(Taker.pull("t1"))).isEmpty();
  }

  @Test
  void givesAMessageToAnotherWhenTheLeaseIsOver() {
    accept(sms(1));
    opened(1);
    claim(Taker.PUSH);

    time.advance(LEASE);

    assertThat(claim(Taker.pull("t1"))).hasSize(1);
    assertThat(ledger.move(1, new Delivered(Taker.PUSH, "late")).join()).isEmpty();
  }

  @Test
  void putsAMessageBackToItsPlaceWhenTheLeaseIsOver() {
    accept(sms(1));
    opened(1);
    claim(Taker.pull("t1"));
    accept(sms(2));
    opened(2);

    time.advance(LEASE);

    assertThat(seqs(claim(Taker.PUSH))).containsExactly(1L, 2L);
  }

  @Test
  void letsUsersTakeTurnsThoughOneSentFarMore() {
    waiting(1, 4, "ada");
    waiting(5, 5, "ben");

    var first = claim(Taker.PUSH, 3, new Turns(_ -> 2));
    var second = claim(Taker.PUSH, 3, new Turns(_ -> 2));

    assertThat(seqs(first)).containsExactly(1L, 2L, 5L);
    assertThat(seqs(second)).containsExactly(3L, 4L);
  }

  @Test
  void beginsTheNextClaimWithTheNextUser() {
    waiting(1, 2, "ada");
    waiting(3, 4, "ben");

    assertThat(seqs(claim(Taker.PUSH, 1, turns))).containsExactly(1L);
    assertThat(seqs(claim(Taker.PUSH, 1, turns))).containsExactly(3L);
    assertThat(seqs(claim(Taker.PUSH, 1, turns))).containsExactly(2L);
  }

  @Test
  void givesHalfOfAClaimToLaterTries() {
    waiting(1, 4, "ada");
    claim(Taker.PUSH, 2, turns)
        .forEach(row -> ledger.move(row.seq(), new Undelivered(Taker.PUSH, now(), "503")).join());

    assertThat(seqs(claim(Taker.PUSH, 2, turns))).containsExactly(3L, 1L);
  }

  @Test
  void givesEverySecondClaimOfOneToLaterTries() {
    waiting(1, 4, "ada");
    claim(Taker.PUSH, 2, turns)
        .forEach(row -> ledger.move(row.seq(), new Undelivered(Taker.PUSH, now(), "503")).join());

    var one = Turns.unbounded();
    assertThat(seqs(claim(Taker.PUSH, 1, one))).containsExactly(3L);
    assertThat(seqs(claim(Taker.PUSH, 1, one))).containsExactly(1L);
    assertThat(seqs(claim(Taker.PUSH, 1, one))).containsExactly(4L);
    assertThat(seqs(claim(Taker.PUSH, 1, one))).containsExactly(2L);
  }

  @Test
  void movesAMessageTwiceInOneCommit() {
    accept(sms(1));

    var refused = ledger.move(1, new Refused(Rejection.NO_KEY_FITS));
    var replayed = ledger.move(1, new MessageEvent.Replayed());

    assertThat(refused.join()).contains(new MessageState.Rejected(Rejection.NO_KEY_FITS));
    assertThat(replayed.join()).contains(MessageState.Accepted.FIRST);
    assertThat(history(1)).containsExactly("rejected", "accepted");
    assertThat(due(Line.TO_OPEN)).containsExactly(1L);
  }

  @Test
  void beginsThePatienceAnewWithAReplay() {
    accept(sms(1));
    ledger.move(1, new Refused(Rejection.NO_KEY_FITS)).join();
    time.advance(Duration.ofDays(9));

    ledger.move(1, new MessageEvent.Replayed()).join();

    assertThat(row(1).triedFrom()).isEqualTo(now());
    assertThat(row(1).acceptedAt()).isEqualTo(now().minus(Duration.ofDays(9)).toEpochMilli());
  }

  @Test
  void handsOutWhatWaitsAgainWhenItIsDue() {
    accept(sms(1));
    opened(1);
    claim(Taker.PUSH);
    ledger.move(1, new Undelivered(Taker.PUSH, now().plusSeconds(60), "503")).join();

    assertThat(claim(Taker.PUSH)).isEmpty();
    time.advance(Duration.ofSeconds(60));
    assertThat(claim(Taker.PUSH)).hasSize(1);
  }

  @Test
  void doesNotWaitADayWhenTheClockIsSetBack() {
    accept(sms(1));
    opened(1);
    claim(Taker.PUSH);
    ledger.move(1, new Undelivered(Taker.PUSH, now().plusSeconds(60), "503")).join();

    time.jumpTo(now().minus(Duration.ofDays(1)));

    assertThat(claim(Taker.PUSH)).hasSize(1);
  }

  @Test
  void forgetsTheTextOfWhatIsPublished() {
    accept(sms(1));
    opened(1);
    claim(Taker.PUSH);

    ledger.delivered(1, new Delivered(Taker.PUSH, "200"), false).join();

    assertThat(row(1).bodyBox()).isNull();
    assertThat(row(1).current()).isEqualTo(new MessageState.Published(1, Taker.PUSH));
    assertThat(claim(Taker.PUSH)).isEmpty();
  }

  @Test
  void writesEachStepDown() {
    accept(sms(1));
    opened(1);
    claim(Taker.PUSH);
    ledger.delivered(1, new Delivered(Taker.PUSH, "answered 200"), false).join();

    assertThat(history(1)).containsExactly("waiting", "publishing", "published");
  }

  @Test
  void tellsOfEachMoveAfterItsCommit() {
    var moves = new ArrayList<String>();
    ledger.moves().subscribe(move -> moves.add(move.before().orElse("-") + " " + move.after()));

    accept(sms(1));
    ledger.move(1, new Refused(Rejection.UNKNOWN_SENDER)).join();
    ledger.move(1, new Claimed(Taker.PUSH, now())).join();

    assertThat(moves).containsExactly("- accepted", "accepted rejected");
  }

  @Test
  void tellsWhyAMessageWentToTheQuarantine() {
    var reasons = new ArrayList<String>();
    ledger.moves().subscribe(move -> reasons.add(move.rejection().orElse("-")));

    accept(sms(1));
    ledger.move(1, new Refused(Rejection.UNKNOWN_LETTER)).join();

    assertThat(reasons).containsExactly("-", "unknown_letter");
    assertThat(MessageMove.REJECTIONS).contains("unknown_letter");
  }

  @Test
  void readsAPageOfSeveralStatesNewestFirst() {
    waiting(1, 2, "ada");
    accept(sms(3));
    accept(sms(4));
    ledger.move(4, new Refused(Rejection.NO_KEY_FITS)).join();

    assertThat(page(Set.of("accepted", "waiting"), none(), none())).containsExactly(3L, 2L, 1L);
    assertThat(page(Set.of("accepted", "waiting"), none(), Optional.of(3L)))
        .containsExactly(2L, 1L);
    assertThat(page(Set.of(), none(), none())).containsExactly(4L, 3L, 2L, 1L);
  }

  @Test
  void readsAPageOfOneUser() {
    waiting(1, 2, "ada");
    waiting(3, 3, "ben");
    ledger.move(1, new MessageEvent.PutAside("not wanted")).join();

    assertThat(page(Set.of(), Optional.of("ada"), none())).containsExactly(2L, 1L);
    assertThat(page(Set.of("waiting", "failed"), Optional.of("ada"), none())).containsExactly(2L);
  }

  private List<Long> page(Set<String> states, Optional<String> user, Optional<Long> before) {
    var page = MessagePage.of(new MessageQuery(states, user, before, 10));
    return database.jdbi().withHandle(page::read).stream().map(MessageRow::seq).toList();
  }

  private void waiting(int first, int last, String user) {
    for (var number = first; number <= last; number++) {
      accept(sms(number));
      opened(number, user);
    }
  }

  private static List<Long> seqs(List<MessageRow> rows) {
    return rows.stream().map(MessageRow::seq).toList();
  }

  private List<MessageRow> claim(Taker taker) {
    return claim(taker, 10, turns);
  }

  private List<MessageRow> claim(Taker taker, int most, Turns whose) {
    return ledger.claim(taker, now().plus(LEASE), most, whose);
  }

  private List<String> history(long seq) {
    return database.jdbi().withExtension(MessageDao.class, dao -> dao.history(seq)).stream()
        .map(MessageDao.StepRow::state)
        .toList();
  }
}
