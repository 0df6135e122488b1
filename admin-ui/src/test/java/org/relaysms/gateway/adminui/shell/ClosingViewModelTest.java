package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.messages.FakeMessages;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.ClosingViewModel.Way;
import org.relaysms.gateway.adminui.shell.Preferences.Closing;
import org.relaysms.gateway.adminui.text.Texts;

class ClosingViewModelTest {
  private final PlayedServer server = new PlayedServer();
  private final FakeMessages messages = new FakeMessages();
  private final Texts texts = Texts.of(Locale.ENGLISH, ZoneOffset.UTC);
  @TempDir private Path folder;
  private boolean tray;

  @SuppressWarnings("NullAway.Init")
  private Preferences preferences;

  @SuppressWarnings("NullAway.Init")
  private ClosingViewModel model;

  @BeforeEach
  void make() {
    preferences = new Preferences(new Memory(file()));
    model =
        new ClosingViewModel(server, server.sessions(), messages, preferences, () -> tray, texts);
    server.becomes(Samples.running());
  }

  @Test
  void asksOnceAndRemembers() {
    assertThat(model.way()).isInstanceOf(Way.Ask.class);

    model.answered(new Questions.Closing(true, true));

    assertThat(model.way()).isEqualTo(new Way.Stop());
    assertThat(new Preferences(new Memory(file())).closing().get()).isEqualTo(Closing.STOP);
  }

  @Test
  void asksAgainWhereItIsNotToBeRemembered() {
    model.answered(new Questions.Closing(false, false));

    assertThat(model.way()).isInstanceOf(Way.Ask.class);
  }

  @Test
  void leavesAServerRunningThatIsToBeKept() {
    preferences.closing().set(Closing.KEEP);
    busy();

    assertThat(model.way()).isEqualTo(new Way.Leave());
  }

  @Test
  void saysWhatIsInFlightBeforeAStopThatWasChosenForAlways() {
    preferences.closing().set(Closing.STOP);
    busy();

    assertThat(asked().inFlight())
        .containsExactly(
            "One message is being published now; unless that is done in time, it goes out again after the next start.");
  }

  @Test
  void neverStopsAServerUnaskedThatWasThereBefore() {
    preferences.closing().set(Closing.STOP);
    server.becomes(new ServerState.Running(ServerState.Origin.ATTACHED, 1, Samples.NOW, "0.1.0"));

    assertThat(asked().words()).first().asString().startsWith("It was already running");
  }

  @Test
  void asksNothingWhereNoServerRuns() {
    for (var gone :
        List.of(
            new ServerState.Stopped(),
            new ServerState.Stopping(Samples.NOW),
            Samples.portInUse())) {
      server.becomes(gone);

      assertThat(model.way()).as(gone.toString()).isEqualTo(new Way.Leave());
    }
  }

  @Test
  void asksWhileTheServerStarts() {
    server.becomes(Samples.starting());

    assertThat(model.way()).isInstanceOf(Way.Ask.class);
  }

  @Test
  void asksWhileAServerStartsThoughAStopWasChosenForAlways() {
    preferences.closing().set(Closing.STOP);
    server.becomes(Samples.starting());

    assertThat(model.way()).isInstanceOf(Way.Ask.class);
  }

  @Test
  void saysHowToComeBack() {
    assertThat(asked().words()).last().asString().contains("open RelaySMS Gateway again");

    tray = true;

    assertThat(asked().words()).last().asString().contains("beside the clock");
  }

  @Test
  void listensToNobodyAfterwards() {
    busy();
    var _ = asked();

    assertThat(server.watchers()).isZero();
    assertThat(messages.listeners()).isZero();
  }

  private ClosingViewModel.Question asked() {
    return ((Way.Ask) model.way()).question();
  }

  private void busy() {
    messages.put(FakeMessages.message(1, MessageState.PUBLISHING, Samples.NOW));
  }

  private Path file() {
    return folder.resolve("memory.properties");
  }
}
