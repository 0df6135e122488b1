package org.relaysms.gateway.adminui.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The Sync page in a window, with a village of users and a server played by hand.
public final class SyncStages {
  final SteppedTime clock = new SteppedTime();
  final FakeServer server = new FakeServer();
  final SyncViewModel model =
      new SyncViewModel(
          server.syncPage(), server.sessionsFeed, server.statusFeed, clock, Runnable::run);
  final SyncView view;

  /// The phones that ask, whoever started their syncs.
  public final ObjectProperty<List<SyncSession>> asking = new SimpleObjectProperty<>(List.of());

  private int tickers;

  public SyncStages(Locale language) {
    fillVillage(Optional.empty());
    view =
        TestWindow.fx(
            () ->
                new SyncView(
                    model,
                    server.usersPort,
                    asking,
                    new Random(7),
                    work -> ticker(),
                    clock,
                    Texts.of(language, ZoneOffset.UTC)));
  }

  public Page page() {
    return view;
  }

  private Subscription ticker() {
    tickers++;
    return () -> tickers--;
  }

  int listeners() {
    return server.listeners() + tickers;
  }

  void open(TestWindow window) {
    window.show(view.node());
    TestWindow.run(view::opened);
  }

  public void close() {
    TestWindow.run(view::closed);
  }

  private void fillVillage(Optional<Instant> syncOfAma) {
    var at = SteppedTime.START;
    server.devices.put("nkem", List.of(device("Tecno Spark 8", at.minusSeconds(540))));
    server.devices.put("pauline", List.of(device("Itel A60", at.minusSeconds(840))));
    server.users(
        Users.local(
            List.of(
                FakeServer.user("ama", syncOfAma),
                FakeServer.user("bih", Optional.empty()),
                FakeServer.user("chantal", Optional.empty()),
                FakeServer.user("emeka", Optional.empty()),
                FakeServer.user("fatou", Optional.empty()),
                FakeServer.user("nkem", Optional.of(at.minusSeconds(540))),
                FakeServer.user("pauline", Optional.of(at.minusSeconds(840))))));
  }

  private static Device device(String name, Instant at) {
    return new Device("d-" + name, "f", name, at, at, Optional.empty());
  }

  /// Code 2 of 3, 9 s left.
  public void waiting() {
    TestWindow.run(
        () -> {
          model.start("ama");
          server.page(new PageEvent.Started(FakeServer.HASH));
          server.code(1);
          server.code(2);
          server.session(
              FakeServer.session(SyncPhase.SHOWING_CODE, 2, clock.instant(), Optional.of(in(15))));
        });
    pass(6);
  }

  /// As [#waiting], by a server with a certificate of its own, whose fingerprint is in the code.
  void waitingPinned(String fragment) {
    TestWindow.run(
        () -> {
          model.start("ama");
          server.page(new PageEvent.Started(FakeServer.HASH));
          var url = FakeServer.url(1) + fragment;
          server.page(new PageEvent.NewCode(url, url));
          server.session(
              FakeServer.session(SyncPhase.SHOWING_CODE, 1, clock.instant(), Optional.of(in(15))));
        });
  }

  public void phoneFound() {
    waiting();
    TestWindow.run(
        () -> {
          server.page(new PageEvent.PhoneFound());
          server.session(phone(SyncPhase.WAITING_FOR_PASSWORD, 5, Optional.empty()));
        });
    pass(12);
  }

  public void approvalAsked() {
    phoneFound();
    TestWindow.run(
        () -> server.session(phone(SyncPhase.WAITING_FOR_APPROVAL, 5, Optional.empty())));
  }

  /// The operator approves, and the server does not say whether that arrived.
  public void answerLost() {
    approvalAsked();
    answer(new Reply.Unreachable<>("played"));
    TestWindow.run(() -> model.decide(true));
  }

  /// The operator approved the phone of a sync on the server's list, and its time was over.
  public void answerLate() {
    answer(new Reply.Refused<>(404, "Not found", "", Optional.empty()));
    TestWindow.run(() -> model.decisions().decide("sync-of-bih", "bih", true));
  }

  private void answer(Reply<Nothing> reply) {
    server.answer = reply;
  }

  public void approved() {
    approvalAsked();
    TestWindow.run(() -> server.session(phone(SyncPhase.APPROVED, 5, Optional.empty())));
  }

  public void declined() {
    approvalAsked();
    TestWindow.run(() -> server.session(phone(SyncPhase.DECLINED, 5, Optional.empty())));
  }

  public void done() {
    phoneFound();
    TestWindow.run(
        () -> {
          server.page(new PageEvent.Acknowledged());
          server.session(phone(SyncPhase.DONE, 5, Optional.empty()));
          fillVillage(Optional.of(clock.instant()));
        });
  }

  public void expired() {
    waiting();
    TestWindow.run(() -> server.page(new PageEvent.Ended()));
  }

  /// The connection was lost while code 2 of 3 was on screen.
  public void reconnecting() {
    waiting();
    TestWindow.run(() -> server.page(new PageEvent.Dropped()));
  }

  public void refused() {
    phoneFound();
    TestWindow.run(
        () -> server.session(phone(SyncPhase.REFUSED, 0, Optional.of("too-many-tries"))));
  }

  public void noAddress() {
    server.address(false);
    TestWindow.run(() -> model.start("ama"));
  }

  public void connecting() {
    TestWindow.run(() -> model.start("ama"));
  }

  void pass(int seconds) {
    for (var second = 0; second < seconds; second++) {
      clock.advance(Duration.ofSeconds(1));
      TestWindow.run(model::tick);
    }
  }

  private SyncSession phone(SyncPhase phase, int tries, Optional<String> refusal) {
    return FakeServer.withPhone(phase, tries, refusal, clock.instant(), in(120));
  }

  private Instant in(int seconds) {
    return clock.instant().plusSeconds(seconds);
  }
}
