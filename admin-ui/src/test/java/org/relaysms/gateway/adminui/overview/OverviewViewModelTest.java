package org.relaysms.gateway.adminui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.gateways.FakeAlerts;
import org.relaysms.gateway.adminui.messages.FakeMessages;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.shell.AppVersion;
import org.relaysms.gateway.adminui.text.Texts;

class OverviewViewModelTest {
  private final PlayedServer server = new PlayedServer();
  private final FakeMessages messages = new FakeMessages();
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final Texts texts = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
  private int nextSeq;
  private final OverviewViewModel model =
      new OverviewViewModel(
          server, server, server.sessions(), messages, new FakeAlerts(), time, time, texts);

  @Test
  void countsHowLongTheServerRuns() {
    model.open();
    server.becomes(Samples.running());

    time.pass(Duration.ofMinutes(1));

    assertThat(model.detail().get())
        .isEqualTo("Since 07:58, for 4 h 15 min. Started by this app, process 4127.");
  }

  @Test
  void saysThatItOnlyAttached() {
    model.open();

    server.becomes(
        new ServerState.Running(
            ServerState.Origin.ATTACHED, 9, Samples.NOW.minusSeconds(5), "0.1.0"));

    assertThat(model.detail().get()).contains("this app has attached to it");
  }

  @Test
  void countsGatewaysMessagesAndDevices() {
    put(5, MessageState.WAITING, MessageState.PUBLISHING, MessageState.PUBLISHED);
    put(2, MessageState.FAILED, MessageState.RETRY, MessageState.DUPLICATE);
    model.open();
    server.says(Samples.status());

    time.pass(Duration.ofSeconds(3));

    assertThat(model.figures().get())
        .containsExactly(
            new Figure("Live gateways", "13", "of 14", "1 late, none silent"),
            new Figure("Messages today", "1,103", "", "89 in the last hour"),
            new Figure("Waiting", "3", "", "the oldest for 5 s"),
            new Figure("Failed", "1", "", "try again on Messages"),
            new Figure("Devices", "212", "", "1 phone synced today"));
  }

  @Test
  void countsUpHowLongTheOldestMessageWaits() {
    put(2, MessageState.RETRY);
    model.open();
    server.says(Samples.status());

    time.pass(Duration.ofMinutes(1));

    assertThat(model.figures().get().get(2).below()).isEqualTo("the oldest for 1 min");
  }

  @Test
  void saysThatNothingWaitsOrFailed() {
    model.open();

    server.says(Samples.status());

    assertThat(model.figures().get())
        .contains(
            new Figure("Waiting", "0", "", "nothing to publish"),
            new Figure("Failed", "0", "", "none given up"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-14T12:12:04Z, UTC, 733",
    "2026-09-14T00:00:59Z, UTC, 1",
    "2026-09-13T23:59:00Z, UTC, 1440",
    "2026-09-14T12:12:04Z, +05:30, 1063",
    "2026-10-25T23:59:00Z, Europe/Berlin, 60",
    "2026-10-25T22:59:00Z, Europe/Berlin, 1440"
  })
  void countsTodayFromMidnightWhereTheOperatorIs(Instant at, ZoneId zone, int minutes) {
    var status = Samples.status(at, Collections.nCopies(1_440, 1), Collections.nCopies(1_440, 1));

    assertThat(Traffic.messagesToday(status, zone)).isEqualTo(minutes);
  }

  @Test
  void looksBackAnHourByTheMinuteOrADayByTheQuarter() {
    var counts = IntStream.range(0, 1_440).boxed().toList();
    model.open();
    server.says(Samples.status(Samples.NOW, counts, Collections.nCopies(1_440, 2)));
    assertThat(model.traffic().get().orElseThrow().pings().points())
        .isEqualTo(counts.subList(1_380, 1_440));

    model.span().set(ChartSpan.DAY);

    var day = model.traffic().get().orElseThrow();
    assertThat(day.pings().points()).hasSize(96).startsWith(105).endsWith(21_480);
    assertThat(day.messages()).isEqualTo(new Series(Collections.nCopies(96, 30)));
    assertThat(day.messages().sum()).isEqualTo(2_880);
  }

  @Test
  void saysSinceWhenPingsAreCountedWhereThatIsWithinTheSpan() {
    model.open();
    server.says(Samples.status());
    assertThat(model.traffic().get().orElseThrow().pingsSince()).isEmpty();

    model.span().set(ChartSpan.DAY);

    assertThat(model.traffic().get().orElseThrow().pingsSince())
        .contains(Samples.status().startedAt());
  }

  @Test
  void speaksTheNumbersOfAChart() {
    var words = new ChartWords(ChartSpan.HOUR, texts);

    assertThat(words.spoken(words.pings(), new Series(List.of(1_200, 3, 44))))
        .isEqualTo("Last hour. Pings per minute: between 3 and 1,200, now 44, 1,247 in all.");
  }

  @Test
  void saysOnlyWhatAStopDoesWhereNothingIsInFlight() {
    put(1, MessageState.WAITING, MessageState.RETRY, MessageState.PUBLISHED, MessageState.FAILED);
    model.open();

    server.syncs(List.of(sync("b", SyncPhase.DONE)));

    assertThat(model.harmOfStopping()).isEqualTo(texts.get("overview.stop.harm"));
  }

  @Test
  void saysWhatIsInFlightBeforeAStop() {
    put(1, MessageState.PUBLISHING, MessageState.PUBLISHING, MessageState.ACCEPTED);
    model.open();

    server.syncs(List.of(sync("a", SyncPhase.SHOWING_CODE), sync("b", SyncPhase.DONE)));

    assertThat(model.harmOfStopping().split("\n\n"))
        .containsExactly(
            "One sync is under way and ends now; it can be begun again.",
            "2 messages are being published now; those that are not done in time go out again after the next start.",
            "One message is not opened yet; it is kept, and opened after the next start.",
            "Gateways and phones cannot reach it until it starts again. Nothing that is stored is lost.");
  }

  @Test
  void saysWhichNetworkAndWhenItWasReached() {
    model.open();
    server.says(Samples.status());

    time.pass(Duration.ofSeconds(3));

    assertThat(model.network().get())
        .isEqualTo("Network wlp2s0. Last reached from another device 7 s ago.");
  }

  @Test
  void listensToNothingOnceClosed() {
    for (var round = 0; round < 100; round++) {
      model.open();
      model.close();
    }

    assertThat(server.watchers()).isZero();
    assertThat(messages.listeners()).isZero();
    assertThat(time.listeners()).isZero();
  }

  @Test
  void putsTheWorstFirst() {
    var status = Samples.status(false, new ServerStatus.GatewayCounts(5, 1, 0, 1, 2, 1));
    var alerts = Optional.of(new Alerts(true, false, 1, List.of()));

    var attention = Attention.of(status, 0, alerts, new AppVersion("0.1.0"), texts);

    assertThat(attention)
        .extracting(Attention::fact)
        .containsExactly(
            "No phone can reach this server",
            "One gateway is silent for longer than expected",
            "Phones and gateways talk to this server without TLS",
            "One gateway waits for your approval",
            "2 gateways report a number that is not valid");
  }

  @Test
  void putsPhonesThatAskBeforeAllElse() {
    var attention =
        Attention.of(Samples.status(), 2, Optional.empty(), new AppVersion("0.1.0"), texts);

    assertThat(attention.getFirst().fact()).isEqualTo("2 phones ask for their keys");
    assertThat(attention.getFirst().deed()).contains(Attention.Deed.LOOK_AT_PHONES);
  }

  @Test
  void saysSoWhereTheSystemHidesWhoHoldsThePort() {
    var failed =
        new ServerState.Failed(
            Samples.NOW,
            new Reason.PortInUse("api", 6969, Optional.empty(), 6972),
            List.of(),
            List.of());

    var failure = Failure.of(failed, texts);

    assertThat(failure.facts().getFirst().value())
        .isEqualTo("This system does not say which program.");
    assertThat(failure.other().orElseThrow().way().deed()).isEqualTo("Use 6972 and start");
  }

  @Test
  void drawsTheChartUpToARoundNumber() {
    assertThat(SeriesChart.top(0)).isEqualTo(2);
    assertThat(SeriesChart.top(45)).isEqualTo(60);
    assertThat(SeriesChart.top(41_000)).isEqualTo(60_000);
  }

  /// Messages in these states, accepted so many seconds ago.
  private void put(int ago, MessageState... states) {
    for (var state : states) {
      var at = Samples.NOW.minusSeconds(ago);
      messages.put(FakeMessages.message(ago * 100L + nextSeq++, state, at));
    }
  }

  private static SyncSession sync(String id, SyncPhase phase) {
    return new SyncSession(
        id,
        "ama",
        phase,
        1,
        3,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Samples.NOW,
        "ff");
  }
}
