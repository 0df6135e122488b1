package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.message.MessageEvent.LookUpFailed;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.message.MessageEvent.Replayed;

/// What the inbox keeps to on either engine: how messages are taken in, and copies with their
/// first.
abstract class InboxContract extends StoredMessages {
  @Test
  void keepsAnArrivalAndItsTurnTogether() {
    assertThat(accept(sms(1))).isEqualTo(Acceptance.NEW);

    assertThat(due(Line.TO_OPEN)).containsExactly(1L);
    assertThat(row(1).current()).isEqualTo(MessageState.Accepted.FIRST);
    assertThat(boxes.sender(row(1).messageId(), row(1).senderBox())).contains(NUMBER);
  }

  @Test
  void numbersArrivalsInTheirOrderThoughOneCommitTakesMany() {
    var all = IntStream.range(0, 50).mapToObj(i -> inbox.accept(arrival(sms(i)))).toList();

    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();

    assertThat(due(Line.TO_OPEN))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
  }

  @Test
  void countsTheSameSmsWithItsFirstWhileThatIsNotOpened() {
    accept(sms(1));

    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);

    assertThat(row(1).copies()).isEqualTo(1);
    assertThat(due(Line.TO_OPEN)).containsExactly(1L);
  }

  @Test
  void knowsAfterAStartHowManyWereAcceptedInEachMinute() {
    accept(sms(1));
    opened(1);
    accept(sms(1));
    time.advance(Duration.ofMinutes(2));
    accept(sms(2));
    accept(sms(3));

    assertThat(AcceptanceMeter.of(database, time).perMinute()).hasSize(1440).endsWith(1, 0, 2);
    time.advance(Duration.ofMinutes(1_439));
    assertThat(AcceptanceMeter.of(database, time).perMinute()).startsWith(2, 0).endsWith(0, 0);
    time.advance(Duration.ofMinutes(1));
    assertThat(AcceptanceMeter.of(database, time).perMinute()).containsOnly(0);
  }

  @Test
  void countsByTheMinuteWhatTheStoreWouldTell() {
    var meter = AcceptanceMeter.of(database, time);
    ledger.moves().subscribe(meter::moved);
    accept(sms(1));
    opened(1);
    accept(sms(1));
    time.advance(Duration.ofMinutes(1));
    accept(sms(2));
    assertThat(meter.perMinute()).endsWith(0, 1, 1);

    ledger.move(2, new Replayed()).join();

    assertThat(meter.perMinute()).endsWith(0, 2, 1);
    assertThat(meter.perMinute()).isEqualTo(AcceptanceMeter.of(database, time).perMinute());
  }

  @Test
  void keepsItsCountWhenAMessageOfLongAgoMoves() {
    var meter = AcceptanceMeter.of(database, time);
    ledger.moves().subscribe(meter::moved);
    accept(sms(1));
    opened(1);
    accept(sms(1));
    time.advance(Duration.ofDays(1));
    accept(sms(2));

    ledger.move(2, new Replayed()).join();

    assertThat(IntStream.of(meter.perMinute()).sum()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatWasAcceptedBeforeADay() {
    accept(sms(1));
    time.advance(Duration.ofDays(2));
    accept(sms(2));
    time.advance(Duration.ofMinutes(1));

    var meter = AcceptanceMeter.of(database, time);

    assertThat(meter.perMinute()).endsWith(0, 1, 0);
    assertThat(IntStream.of(meter.perMinute()).sum()).isEqualTo(1);
  }

  @Test
  void countsTheSameSmsTwiceInOneCommit() {
    var both = List.of(inbox.accept(arrival(sms(1))), inbox.accept(arrival(sms(1))));

    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(Acceptance.NEW, Acceptance.COPY);
  }

  @Test
  void tellsTheSameBytesOfAnotherSenderApart() {
    accept(sms(1));

    var other = new Arrival(msisdn("+237690000001"), box(sms(1)), "x", none(), none(), now());

    assertThat(inbox.accept(other).join()).isEqualTo(Acceptance.NEW);
  }

  @Test
  void keepsOneRowForAllCopiesOfWhatWasOpened() {
    accept(sms(1));
    opened(1);

    IntStream.range(0, 50).forEach(_ -> assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY));

    assertThat(row(2).current()).isEqualTo(new MessageState.Duplicate());
    assertThat(row(2).copies()).isEqualTo(50);
    assertThat(find(3)).isEmpty();
    assertThat(due(Line.TO_OPEN)).isEmpty();
  }

  @Test
  void triesWhatLayInQuarantineWhenItComesAgain() {
    accept(sms(1));
    ledger.move(1, new Refused(Rejection.NO_KEY_FITS)).join();

    accept(sms(1));
    assertThat(due(Line.TO_OPEN)).isEmpty();
    time.advance(Duration.ofMinutes(1));
    accept(sms(1));

    assertThat(due(Line.TO_OPEN)).containsExactly(1L);
  }

  @Test
  void countsTheSameSmsAfterAnotherStart() {
    accept(sms(1));

    inbox = inbox(Newcomers.of(database));

    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);
    assertThat(row(1).copies()).isEqualTo(1);
  }

  @Test
  void countsTheSameSmsWhoseSenderCouldNotBeLookedUp() {
    accept(sms(1));
    ledger.move(1, new LookUpFailed(now(), "away")).join();

    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);
    inbox = inbox(Newcomers.of(database));
    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);

    assertThat(row(1).copies()).isEqualTo(2);
  }

  @Test
  void countsTheSameSmsThatIsTriedAnewFromTheQuarantine() {
    accept(sms(1));
    ledger.move(1, new Refused(Rejection.NO_KEY_FITS)).join();
    ledger.move(1, new Replayed()).join();

    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);
    assertThat(row(1).copies()).isEqualTo(1);
  }

  @Test
  void countsTheSameSmsHoweverManyNewOnesThereAre() {
    inbox = inbox(new Newcomers(1));
    List.of(1, 2, 3).forEach(number -> accept(sms(number)));

    assertThat(List.of(1, 2, 3)).allMatch(number -> accept(sms(number)) == Acceptance.COPY);
    assertThat(find(4)).isEmpty();
  }

  /// The commit of all fails for another's sake; then each gets its own.
  @Test
  void takesNoSmsForACopyOfItsOwnFailedCommit() {
    var held = new CountDownLatch(1);
    var before = database.write(_ -> await(held));
    var accepted = inbox.accept(arrival(sms(1)));
    var bad = database.write(InboxContract::fail);
    held.countDown();

    assertThat(accepted.join()).isEqualTo(Acceptance.NEW);
    assertThat(before.join()).isTrue();
    assertThat(bad).failsWithin(Duration.ofSeconds(10));
    assertThat(accept(sms(1))).isEqualTo(Acceptance.COPY);
    assertThat(row(1).copies()).isEqualTo(1);
  }

  private static boolean await(CountDownLatch held) {
    try {
      return held.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean fail(Handle handle) {
    throw new IllegalStateException("a work that fails");
  }

  @Test
  void holdsNoNumberAndNoTextForAnybodyToRead() {
    accept(sms(1));
    opened(1);

    var everything =
        database
            .jdbi()
            .withHandle(handle -> handle.select("SELECT * FROM messages").mapToMap().list())
            .toString();

    assertThat(everything).doesNotContain(NUMBER, NUMBER.substring(1), sms(1), text(1));
  }
}
