package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.message.MessageEvent.Refused;

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
