package org.relaysms.gateway.adminui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.PublisherState;
import org.relaysms.gateway.adminui.remote.PublisherState.Circuit;
import org.relaysms.gateway.adminui.remote.PublisherState.Kind;
import org.relaysms.gateway.adminui.text.Texts;

class PublisherWordsTest {
  private static final Instant NOW = Instant.parse("2026-09-03T14:47:00Z");
  private static final String UNREACHABLE = "the Publisher cannot be reached";
  private static final String BROKEN = "the Publisher answered 503";

  private final PublisherWords words =
      new PublisherWords(new MessageWords(Texts.of(Locale.ENGLISH, ZoneOffset.UTC)));

  @Test
  void saysSinceWhenNothingWasHeardAndWhatBecomesOfTheMessages() {
    var away = away(UNREACHABLE, Circuit.OPEN);

    assertThat(words.trouble(away, NOW))
        .isEqualTo("The Publisher has not answered since 14:31 (16 min).");
    assertThat(words.comfort(summary(away)))
        .isEqualTo("23 messages wait here safely and go out by themselves.");
    assertThat(words.more(summary(away), NOW))
        .isEqualTo(
            "Reason: cannot be reached. Next try 14:49:10."
                + " Publisher last answered 14:30:58, with status 200. The oldest waits for 16 min.");
  }

  @Test
  void doesNotCallSilentWhatAnswersWithErrors() {
    assertThat(words.trouble(away(BROKEN, Circuit.OPEN), NOW))
        .isEqualTo("The Publisher has taken nothing since 14:31 (16 min).");
  }

  @Test
  void saysThatATryIsUnderWay() {
    assertThat(words.more(summary(away(UNREACHABLE, Circuit.HALF_OPEN)), NOW))
        .contains("A try is under way.")
        .doesNotContain("Next try");
  }

  @Test
  void saysTheLastAnswerAndTheLastErrorOfOneThatAnswers() {
    var well = state(Kind.REACHABLE, Circuit.CLOSED, Optional.of(UNREACHABLE), Optional.empty(), 0);

    assertThat(words.trouble(well, NOW)).isEmpty();
    assertThat(words.comfort(summary(well))).isEmpty();
    assertThat(words.more(summary(well), NOW))
        .startsWith(
            "Publisher last answered 14:30:58, with status 200."
                + " Last error 14:46:40: cannot be reached.");
  }

  @Test
  void saysWhoFetchesWhereNobodyIsCalled() {
    var fetched = state(Kind.OFF, Circuit.OFF, Optional.empty(), Optional.of("relay"), 2);

    assertThat(words.more(summary(fetched), NOW))
        .startsWith("No address of a Publisher is set. Messages wait here to be fetched.")
        .contains("Last fetched 14:46:48 with the token \u201crelay\u201d.")
        .contains("2 fetches wait for messages now.");
    assertThat(
            words.more(
                summary(state(Kind.OFF, Circuit.OFF, Optional.empty(), Optional.empty(), 0)), NOW))
        .contains("Nobody has fetched since the server started.");
  }

  private static MessageSummary summary(PublisherState publisher) {
    return new MessageSummary(
        Map.of("waiting", 9, "retry", 14),
        0,
        Optional.of(NOW.minusSeconds(960)),
        Optional.empty(),
        publisher);
  }

  private static PublisherState away(String reason, Circuit circuit) {
    return state(Kind.AWAY, circuit, Optional.of(reason), Optional.empty(), 0);
  }

  private static PublisherState state(
      Kind kind, Circuit circuit, Optional<String> error, Optional<String> fetcher, int waiting) {
    var called = kind != Kind.OFF;
    var away = kind == Kind.AWAY;
    return new PublisherState(
        kind,
        Optional.of(circuit),
        Optional.of(NOW.minusSeconds(962)).filter(_ -> called),
        Optional.of(200).filter(_ -> called),
        error.map(_ -> NOW.minusSeconds(20)),
        error,
        Optional.of(NOW.minusSeconds(960)).filter(_ -> away),
        error.filter(_ -> away),
        Optional.of(NOW.plusSeconds(130)).filter(_ -> away),
        fetcher.map(_ -> NOW.minusSeconds(12)),
        fetcher,
        waiting);
  }
}
