package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.sync.Decisions.Failed;
import org.relaysms.gateway.adminui.sync.Decisions.Trouble;

class DecisionsTest {
  private final FakeServer server = new FakeServer();
  private final Decisions decisions = new Decisions(server.sessionsFeed);

  @Test
  void sendsOneAnswerToOnePhone() {
    decisions.decide("one", "ama", true);
    decisions.decide("one", "ama", false);
    decisions.decide("two", "bih", false);

    assertThat(server.calls).containsExactly("approve one", "decline two");
    assertThat(decisions.failed().get()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"404, GONE", "409, DECIDED", "500, FAULT"})
  void saysWhyTheServerDidNotTakeIt(int status, Trouble why) {
    server.answer = new Reply.Refused<>(status, "No", "", Optional.empty());

    decisions.decide("one", "ama", true);

    assertThat(decisions.failed().get()).contains(new Failed("one", "ama", why));
  }

  @Test
  void canBeSentAgainWhereTheServerWasNotReached() {
    server.answer = new Reply.Unreachable<>("gone");
    decisions.decide("one", "ama", true);
    assertThat(decisions.failed().get()).contains(new Failed("one", "ama", Trouble.UNREACHABLE));

    server.lateAnswer = Optional.of(new CompletableFuture<>());
    decisions.decide("one", "ama", true);

    assertThat(server.calls).containsExactly("approve one", "approve one");
    assertThat(decisions.failed().get()).isEmpty();
  }

  @Test
  void forgetsWhatFailedWhenThePageIsLeft() {
    server.answer = new Reply.Unreachable<>("gone");
    decisions.decide("one", "ama", true);

    decisions.forget();

    assertThat(decisions.failed().get()).isEmpty();
  }
}
