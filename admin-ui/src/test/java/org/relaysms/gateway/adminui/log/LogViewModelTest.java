package org.relaysms.gateway.adminui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.LogLevel;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.ServerState;

class LogViewModelTest {
  private final FakeLog log = new FakeLog();
  private final PlayedServer server = new PlayedServer();
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final LogViewModel model = new LogViewModel(log, server, log, time);

  @Test
  void readsEverythingThatTheServerKeepsStretchByStretch() {
    log.sayMany(4_500);

    open();

    assertThat(model.rows()).hasSize(4_500);
    assertThat(log.asked).containsExactly("after 0", "after 2000", "after 4000");
  }

  @Test
  void followsWhatComesIn() {
    open();

    log.say(LogLevel.INFO, "one");
    log.say(LogLevel.WARN, "two", "three");

    assertThat(messages()).containsExactly("one", "two", "three");
    assertThat(model.standing().get()).isEqualTo(new Standing.Live());
  }

  @Test
  void asksForOneStretchAtATimeHoweverOftenItIsTold() {
    open();
    log.hold();

    log.say(LogLevel.INFO, "one");
    log.say(LogLevel.INFO, "two");
    log.say(LogLevel.INFO, "three");

    assertThat(log.asked).containsExactly("after 0", "after 0");
    log.release();
    assertThat(messages()).containsExactly("one", "two", "three");
  }

  @Test
  void showsWhatCameOncePerPulse() {
    open();
    log.beatByHand();

    log.say(LogLevel.INFO, "one");
    log.say(LogLevel.INFO, "two");
    assertThat(model.rows()).isEmpty();

    assertThat(log.beat()).isEqualTo(1);
    assertThat(messages()).containsExactly("one", "two");
  }

  @Test
  void filtersByTextWhateverTheCase() {
    open();
    log.say(LogLevel.INFO, "The Store is open", "keys");

    model.filter().set(" sTORE ");
    log.say(LogLevel.INFO, "store closed", "ready");

    assertThat(messages()).containsExactly("The Store is open", "store closed");
    model.filter().set("serverrun");
    assertThat(model.rows()).hasSize(4);
    model.filter().set("");
    assertThat(model.rows()).hasSize(4);
  }

  @Test
  void findsWhatStandsInATrace() {
    open();
    log.put(
        new LogLine(
            1, Samples.NOW, LogLevel.ERROR, "a.B", "t", "oops", Optional.of("SQLITE_FULL")));
    log.tell();

    model.filter().set("sqlite_full");

    assertThat(messages()).containsExactly("oops");
  }

  @Test
  void filtersByLevelAndCountsAllLevels() {
    open();
    log.say(LogLevel.INFO, "calm");
    log.say(LogLevel.WARN, "look");
    log.say(LogLevel.ERROR, "act");

    model.level().set(LevelFilter.WARNINGS);
    assertThat(messages()).containsExactly("look", "act");
    model.level().set(LevelFilter.ERRORS);
    assertThat(messages()).containsExactly("act");

    assertThat(counts()).containsExactly(3, 2, 1);
  }

  @Test
  void pausesAndGoesOnWithoutLosingALine() {
    open();
    log.say(LogLevel.INFO, "one");

    model.paused().set(true);
    log.say(LogLevel.INFO, "two", "three");
    assertThat(messages()).containsExactly("one");
    assertThat(model.unseen().get()).isEqualTo(2);

    model.paused().set(false);
    assertThat(messages()).containsExactly("one", "two", "three");
    assertThat(model.unseen().get()).isZero();
  }

  @Test
  void filtersWhatIsThereWhilePaused() {
    open();
    log.say(LogLevel.INFO, "one");
    model.paused().set(true);
    log.say(LogLevel.INFO, "another one");

    model.filter().set("one");

    assertThat(messages()).containsExactly("one");
    assertThat(model.unseen().get()).isEqualTo(1);
  }

  @Test
  void countsWhatCameWhileTheEndWasNotOnScreen() {
    open();
    log.say(LogLevel.INFO, "one");

    model.following().set(false);
    log.say(LogLevel.INFO, "two", "three");
    model.paused().set(true);
    log.say(LogLevel.INFO, "four");
    assertThat(model.unseen().get()).isEqualTo(3);
    model.paused().set(false);
    assertThat(model.unseen().get()).isEqualTo(3);

    model.toEnd();
    assertThat(model.unseen().get()).isZero();
    assertThat(model.following().get()).isTrue();
  }

  @Test
  void countsOnlyWhatPassesTheFilter() {
    open();
    model.level().set(LevelFilter.ERRORS);
    model.following().set(false);

    log.say(LogLevel.INFO, "calm");
    log.say(LogLevel.ERROR, "act");

    assertThat(model.unseen().get()).isEqualTo(1);
  }

  @Test
  void keepsAHundredThousandLinesAndDropsTheOldest() {
    open();

    IntStream.range(0, 51).forEach(_ -> log.sayMany(2_000));

    assertThat(model.rows()).hasSize(100_000);
    assertThat(messages().getFirst()).isEqualTo("line 2001");
    assertThat(messages().getLast()).isEqualTo("line 102000");
    assertThat(model.count(LevelFilter.ALL).get()).isEqualTo(100_000);
  }

  @Test
  void keepsFewerLinesWhereTheyAreLong() {
    open();

    log.say(
        LogLevel.INFO,
        IntStream.range(0, 1_000).mapToObj(_ -> "x".repeat(60_000)).toArray(String[]::new));

    var weight = model.rows().stream().mapToLong(LogRow::weight).sum();
    assertThat(weight).isLessThanOrEqualTo(KeptRows.WEIGHT);
    assertThat(model.rows()).hasSizeBetween(400, 500);
  }

  @Test
  void saysHowManyLinesItCouldNotRead() {
    open();
    log.say(LogLevel.INFO, "one");
    log.hold();
    log.sayMany(10);
    log.forget(8);

    log.release();

    assertThat(model.rows().get(1)).isEqualTo(new LogRow.Missed(2, 7));
    assertThat(messages()).containsExactly("one", "line 9", "line 10", "line 11");
  }

  @Test
  void readsAnotherProcessFromItsFirstLineOn() {
    open();
    log.say(LogLevel.INFO, "one", "two", "three");
    log.disconnect();

    log.startAnew(Samples.NOW);
    log.put(FakeLog.line(1, Samples.NOW, LogLevel.INFO, "anew"));
    log.connect();

    assertThat(messages()).containsExactly("one", "two", "three", "anew");
    assertThat(model.rows().get(3)).isEqualTo(new LogRow.Began(4, Samples.NOW));
  }

  @Test
  void fetchesWhatWasSaidWhileThePageWasClosed() {
    open().close();
    log.say(LogLevel.INFO, "meanwhile");
    assertThat(model.rows()).isEmpty();

    open();

    assertThat(messages()).containsExactly("meanwhile");
  }

  @Test
  void asksAgainAfterAnAnswerThatFailed() {
    open();
    log.gone = true;
    log.say(LogLevel.INFO, "one");
    assertThat(model.rows()).isEmpty();

    log.gone = false;
    model.tick();

    assertThat(messages()).containsExactly("one");
  }

  @Test
  void saysSinceWhenTheServerDoesNotAnswer() {
    open();
    log.say(LogLevel.INFO, "one");

    log.disconnect();
    time.pass(Duration.ofMinutes(5));

    assertThat(model.standing().get()).isEqualTo(new Standing.Silent(Samples.NOW));
    assertThat(messages()).containsExactly("one");
    log.connect();
    assertThat(model.standing().get()).isEqualTo(new Standing.Live());
  }

  @Test
  void showsTheLastLinesOfAServerThatStoppedBeforeItsEyes() {
    open();
    log.say(LogLevel.INFO, "one");
    log.former =
        List.of(
            FakeLog.line(0, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "one"),
            FakeLog.line(0, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "two"));

    log.disconnect();
    server.becomes(new ServerState.Stopped());

    assertThat(messages()).containsExactly("one", "two");
    assertThat(model.standing().get()).isEqualTo(new Standing.Stopped(Samples.NOW, true));
  }

  @Test
  void takesTheTimeOfTheServersGoodbye() {
    var stopped = Instant.parse("2026-09-14T09:00:00Z");
    log.former = List.of(FakeLog.line(0, stopped, LogLevel.INFO, "stopped"));

    openStopped();

    assertThat(model.standing().get()).isEqualTo(new Standing.Stopped(stopped, true));
    assertThat(messages()).containsExactly("stopped");
  }

  @Test
  void takesTheLastLineOfAServerThatDiedUnseenForNoMoreThanItIs() {
    var last = Instant.parse("2026-09-14T09:00:00Z");
    log.former = List.of(FakeLog.line(0, last, LogLevel.ERROR, "oops"));

    openStopped();

    assertThat(model.standing().get()).isEqualTo(new Standing.Stopped(last, false));
  }

  @Test
  void saysThatThereIsNoLog() {
    openStopped();

    assertThat(model.standing().get()).isEqualTo(new Standing.Unknown());
  }

  @Test
  void showsTheOutputOfAStartThatFailed() {
    log.former = List.of(FakeLog.line(0, Samples.NOW, LogLevel.ERROR, "start-up failed: port"));
    log.disconnect();
    server.becomes(Samples.portInUse());

    var _ = model.open();

    assertThat(messages()).containsExactly("start-up failed: port");
    assertThat(model.standing().get())
        .isEqualTo(new Standing.Stopped(Instant.parse("2026-09-14T07:58:14Z"), true));
  }

  @Test
  void showsALineOnceThatTheFileHadAndTheServerTellsAgain() {
    log.former =
        List.of(
            FakeLog.line(0, FakeLog.BEGAN.minusSeconds(60), LogLevel.INFO, "long ago"),
            FakeLog.line(0, FakeLog.BEGAN.plusSeconds(1), LogLevel.INFO, "one"));
    openStopped();
    log.say(LogLevel.INFO, "one", "two");

    server.becomes(Samples.running());
    log.connect();

    assertThat(messages()).containsExactly("long ago", "one", "two");
  }

  @Test
  void tellsWhatBecameOfTheReport() {
    open();

    model.saveReport(Path.of("report.txt"));
    assertThat(model.said().get()).isEqualTo(new LogViewModel.Said.Saved(Path.of("report.txt")));
    log.gone = true;
    model.saveReport(Path.of("report.txt"));

    assertThat(model.said().get()).isEqualTo(new LogViewModel.Said.NotSaved());
  }

  @Test
  void saysForAWhileWhatBecameOfADeed() {
    open();
    model.copied(3);

    time.pass(Duration.ofSeconds(9));
    model.tick();
    assertThat(model.said().get()).isEqualTo(new LogViewModel.Said.Copied(3));
    time.pass(Duration.ofSeconds(2));
    model.tick();

    assertThat(model.said().get()).isEqualTo(new LogViewModel.Said.Nothing());
  }

  @Test
  void leavesNoListenerBehind() {
    for (var visit = 0; visit < 100; visit++) {
      open().close();
    }

    assertThat(log.listeners()).isZero();
  }

  private Subscription open() {
    server.becomes(Samples.running());
    return model.open();
  }

  private void openStopped() {
    log.disconnect();
    var _ = model.open();
  }

  private List<Integer> counts() {
    return List.of(
        model.count(LevelFilter.ALL).get(),
        model.count(LevelFilter.WARNINGS).get(),
        model.count(LevelFilter.ERRORS).get());
  }

  private List<String> messages() {
    return model.rows().stream()
        .filter(LogRow.Line.class::isInstance)
        .map(row -> ((LogRow.Line) row).line().message())
        .toList();
  }
}
