package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.adminui.firstrun.SelfTestModel.State;
import org.relaysms.gateway.adminui.firstrun.SelfTestRow.Standing;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.SelfTestNews;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.server.selftest.Step;
import org.relaysms.gateway.server.selftest.Trouble;

class SelfTestModelTest {
  private static final Path FOLDER = Path.of("data");

  private final FakeSelfTests tests = new FakeSelfTests();
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final SelfTestModel model = new SelfTestModel(tests, time, time);
  private final SelfTestWords words = new SelfTestWords(Texts.of(Locale.ENGLISH, ZoneOffset.UTC));

  @Test
  void countsWhatPassedAndHowLongItRuns() {
    model.start(FOLDER, Optional.empty());
    tests.pass(6);
    time.pass(Duration.ofSeconds(4));

    assertThat(model.passed()).isEqualTo(6);
    assertThat(model.state().get()).isEqualTo(new State.Running(Duration.ofSeconds(4)));
    assertThat(model.rows().get().get(6).standing()).isEqualTo(new Standing.Running());
    assertThat(words.title(model.rows().get().getFirst()))
        .isEqualTo("Server starts and answers on 127.0.0.1:41237");
  }

  @Test
  void isGoodOnlyWhenTheEndSaysSo() {
    model.start(FOLDER, Optional.empty());
    tests.pass(9);
    assertThat(model.good()).isFalse();

    tests.tell(new SelfTestNews.Ended(true));

    assertThat(model.good()).isTrue();
    assertThat(time.listeners()).isZero();
  }

  @Test
  void saysWhyAStepFailedAndWhatMendsIt() {
    model.start(FOLDER, Optional.empty());

    tests.fail();

    assertThat(model.state().get()).isEqualTo(new State.Failed());
    assertThat(model.rows().get().get(3).standing())
        .isInstanceOfSatisfying(
            Standing.Failed.class,
            it -> assertThat(words.why(it.why())).isEqualTo("This took longer than 30 s."));
    assertThat(model.rows().get().get(4).standing()).isEqualTo(new Standing.NotRun());
  }

  @Test
  void beginsAnewWithoutWhatWas() {
    model.start(FOLDER, Optional.empty());
    tests.fail();

    model.start(FOLDER, Optional.empty());

    assertThat(model.passed()).isZero();
    assertThat(model.state().get()).isInstanceOf(State.Running.class);
  }

  @Test
  void endsWhatIsUnderWay() {
    model.start(FOLDER, Optional.empty());

    model.stop();

    assertThat(tests.ended).isEqualTo(1);
    assertThat(time.listeners()).isZero();
    assertThat(model.state().get()).isEqualTo(new State.Idle());
  }

  @Test
  void saysTheServersWordsOfATroubleItDoesNotKnow() {
    var news =
        new SelfTestNews.Failed("sms", Duration.ZERO, "brand-new", List.of(), "Why.", "Mend.");

    assertThat(words.why(news)).isEqualTo("Why.");
    assertThat(words.mend(news)).isEqualTo("Mend.");
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryTroubleOfTheServer(Trouble.Kind kind) {
    var trouble = new Trouble(kind, List.of("one", "two"));
    var news =
        new SelfTestNews.Failed(
            "server", Duration.ZERO, kind.id(), trouble.details(), "unknown", "unknown");

    assertThat(words.why(news)).isNotEqualTo("unknown").doesNotContain("{");
    assertThat(words.mend(news)).isNotEqualTo("unknown").doesNotContain("{");
  }

  @Test
  void knowsTheServersSteps() {
    assertThat(model.rows().get().stream().map(SelfTestRow::step))
        .containsExactlyElementsOf(List.of(Step.values()).stream().map(Step::id).toList());
  }
}
