package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.remote.SyncPhase.APPROVED;
import static org.relaysms.gateway.adminui.remote.SyncPhase.WAITING_FOR_APPROVAL;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.Connection;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.text.Texts;

class AskingPhonesTest {
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final PlayedServer server = new PlayedServer();
  private final Liveness liveness = new Liveness(server, time, time, time::steadyNanos);
  private final AskingPhones asking =
      new AskingPhones(server.sessions(), liveness.freshness(), time, time);
  private final ShellViewModel shell =
      new ShellViewModel(
          server,
          liveness,
          new SimpleObjectProperty<>(Connection.OPEN),
          asking.now(),
          new AppVersion("0.1.0"),
          time,
          time,
          Texts.of(Locale.ENGLISH, ZoneOffset.UTC));

  @BeforeEach
  void run() {
    server.becomes(Samples.running());
    server.says(Samples.status());
  }

  @Test
  void listsThoseThatAskByTheTimeTheyAsked() {
    var first = phone("bih", 20);
    var second = phone("ama", 5);

    server.syncs(List.of(second, first, AskingDay.phone("nkem", APPROVED, Samples.NOW)));

    assertThat(asking.now().get()).containsExactly(first, second);
  }

  @Test
  void forgetsOneThatHasItsAnswer() {
    server.syncs(List.of(phone("bih", 0)));

    server.syncs(List.of(AskingDay.phone("bih", APPROVED, Samples.NOW)));

    assertThat(asking.now().get()).isEmpty();
    assertThat(shell.banner().get()).isEmpty();
  }

  @Test
  void forgetsOneWhoseTimeIsOver() {
    server.syncs(List.of(phone("bih", 110)));
    assertThat(shell.banner().get()).isPresent();

    time.pass(Duration.ofSeconds(10));

    assertThat(asking.now().get()).isEmpty();
    assertThat(shell.banner().get()).isEmpty();
  }

  @Test
  void showsNoneOnceTheServerIsLost() {
    server.syncs(List.of(phone("bih", 0)));

    server.fallsSilent();

    assertThat(asking.now().get()).isEmpty();
    assertThat(shell.banner().get()).isEmpty();
  }

  @Test
  void showsNoneWhileTheServerIsSilent() {
    server.syncs(List.of(phone("bih", 0)));

    time.pass(Liveness.PATIENCE);

    assertThat(asking.now().get()).isEmpty();
  }

  @Test
  void tellsOnlyWhatChanges() {
    var told = new ArrayList<List<SyncSession>>();
    server.syncs(List.of(phone("bih", 0)));
    asking.now().addListener((_, _, now) -> told.add(now));

    time.pass(Duration.ofSeconds(1));
    server.syncs(List.of(phone("bih", 0)));

    assertThat(told).isEmpty();
  }

  @Test
  void leadsToTheSyncPage() {
    var opened = new ArrayList<String>();
    shell.goingBy(opened::add);

    server.syncs(List.of(phone("bih", 0)));
    var banner = shell.banner().get().orElseThrow();
    banner.work().run();

    assertThat(banner.fact()).isEqualTo("A phone asks for its key.");
    assertThat(banner.deed()).isEqualTo("Look");
    assertThat(banner.toldBy()).contains("sync");
    assertThat(opened).containsExactly("sync");
  }

  @Test
  void countsThem() {
    server.syncs(List.of(phone("bih", 0), phone("ama", 1)));

    assertThat(shell.banner().get().map(ShellViewModel.Banner::fact))
        .isEqualTo(Optional.of("2 phones ask for their keys."));
  }

  @Test
  void saysFirstThatTheServerHasStopped() {
    server.syncs(List.of(phone("bih", 0)));

    server.becomes(new ServerState.Stopped());

    assertThat(shell.banner().get().map(ShellViewModel.Banner::deed)).contains("Start");
  }

  private static SyncSession phone(String user, int secondsAgo) {
    return AskingDay.phone(user, WAITING_FOR_APPROVAL, Samples.NOW.minusSeconds(secondsAgo));
  }
}
