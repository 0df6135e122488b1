package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.sync.SyncStage.NoAddress;
import org.relaysms.gateway.adminui.sync.SyncStage.Refusal;
import org.relaysms.gateway.adminui.sync.SyncStage.Refused;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// What becomes of a sync whose code no phone could reach.
class SyncAddressTest {
  private final FakeServer server = new FakeServer();
  private final SyncViewModel model =
      new SyncViewModel(
          server.syncPage(),
          server.sessionsFeed,
          server.statusFeed,
          new SteppedTime(),
          Runnable::run);

  @BeforeEach
  void open() {
    model.open();
  }

  @Test
  void showsNoCodeThatNoPhoneCanReach() {
    server.address(false);

    model.start("ama");

    assertThat(model.stage().get())
        .isInstanceOfSatisfying(NoAddress.class, none -> assertThat(none.choices()).hasSize(2));
    assertThat(server.calls).isEmpty();
  }

  @Test
  void showsItAnyway() {
    server.address(false);
    model.start("ama");

    model.startAnyway("ama");

    assertThat(server.calls).containsExactly("open ama");
  }

  @Test
  void startsWithTheAddressChosen() {
    server.address(false);
    model.start("ama");

    model.startWithAddress("10.8.0.2");

    assertThat(server.calls).containsExactly("choose 10.8.0.2", "open ama");
  }

  @Test
  void saysThatTheAddressWasNotTaken() {
    server.address(false);
    model.start("ama");
    server.answer = new Reply.Unreachable<>("gone");

    model.startWithAddress("10.8.0.2");

    assertThat(model.stage().get())
        .isEqualTo(new Refused(new Refusal.NotStarted(PageEvent.StartRefusal.UNREACHABLE)));
  }
}
