package org.relaysms.gateway.adminui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.text.Texts;

class OverviewViewModelTest {
  private final PlayedServer server = new PlayedServer();
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final Texts texts = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
  private final OverviewViewModel model =
      new OverviewViewModel(server, server, server.sessions(), time, time, texts);

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
  void countsTheSyncsThatAreUnderWay() {
    model.open();
    server.says(Samples.status());

    server.syncs(List.of(sync("a", SyncPhase.SHOWING_CODE), sync("b", SyncPhase.DONE)));

    assertThat(model.figures().get().get(2).number()).isEqualTo("1");
    assertThat(model.harmOfStopping()).startsWith("One sync is under way and ends now");
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
    assertThat(time.listeners()).isZero();
  }

  @Test
  void putsTheWorstFirst() {
    var status = Samples.status(false, new ServerStatus.GatewayCounts(5, 1, 0, 1, 2, 1));

    var attention = Attention.of(status, texts);

    assertThat(attention)
        .extracting(Attention::fact)
        .containsExactly(
            "No phone can reach this server",
            "Phones and gateways talk to this server without TLS",
            "One gateway waits for your approval",
            "2 gateways report a number that is not valid");
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
    assertThat(PingChart.top(0)).isEqualTo(2);
    assertThat(PingChart.top(45)).isEqualTo(60);
    assertThat(PingChart.top(41_000)).isEqualTo(60_000);
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
        Samples.NOW,
        "ff");
  }
}
