package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fx.FxTicker;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.picture.CodeReader;
import org.relaysms.gateway.adminui.remote.LiveServer;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerProgram;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.sim.SimulatedPhone;
import org.relaysms.gateway.whole.ServerProcess;

/// The whole way once: a real server, the page's code read from its pixels, a simulated phone that
/// posts to what it read.
@Tag("whole")
class PicturePathTest {
  private static final String PASSWORD = "correct-horse-battery";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestWindow window = TestWindow.forPage();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  @AfterEach
  void close() {
    background.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void aPhoneThatReadsThePictureCompletesTheSync(@TempDir Path data) {
    try (var server = start(data);
        var live =
            new LiveServer(
                http,
                new ServerProgram(data),
                server.dataFolder(),
                background,
                UiThread.javaFx())) {
      TestWindow.run(live::open);
      var model = model(live);
      var view = open(live, model);
      addUser(live);

      TestWindow.run(() -> model.startAnyway("ama"));
      awaitStage(model, stage -> stage instanceof SyncStage.ShowingCode);
      var code = CodeReader.read(window.picture(1)).orElseThrow();

      var phone = SimulatedPhone.number(1);
      phone.handshake(URI.create(code)).ok();
      awaitStage(model, PicturePathTest::knowsThePhone);
      assertThat(CodeReader.read(window.picture(1))).isEmpty();

      phone.synced(phone.verify(PASSWORD));
      awaitStage(model, PicturePathTest::knowsTheDevice);
      TestWindow.run(view::closed);
    }
  }

  private static boolean knowsThePhone(SyncStage stage) {
    return stage instanceof SyncStage.WaitingForPassword waiting
        && waiting.phone().fingerprint().isPresent();
  }

  private static boolean knowsTheDevice(SyncStage stage) {
    return stage instanceof SyncStage.Done done && done.deviceId().isPresent();
  }

  private SyncViewModel model(LiveServer live) {
    var page =
        new PublicSyncPage(
            live.sessions(),
            http,
            wait ->
                CompletableFuture.delayedExecutor(
                    wait.toMillis(), TimeUnit.MILLISECONDS, background));
    return new SyncViewModel(
        page, live.sessions(), live.status(), Clock.systemUTC(), UiThread.javaFx());
  }

  private SyncView open(LiveServer live, SyncViewModel model) {
    var view =
        TestWindow.fx(
            () ->
                new SyncView(
                    model,
                    live.users(),
                    new SimpleObjectProperty<>(List.of()),
                    new SecureRandom(),
                    new FxTicker(),
                    Clock.systemUTC(),
                    Texts.of(Locale.ENGLISH, ZoneOffset.UTC)));
    window.show(view.node());
    TestWindow.run(view::opened);
    return view;
  }

  private static void addUser(LiveServer live) {
    var added =
        TestWindow.fx(
            () -> live.users().add(new NewUser("ama", Optional.empty(), PASSWORD, List.of())));
    await().atMost(PATIENCE).until(() -> added.toCompletableFuture().isDone());
    assertThat(added.toCompletableFuture().join()).isInstanceOf(Reply.Done.class);
  }

  private static void awaitStage(SyncViewModel model, Predicate<SyncStage> wanted) {
    await().atMost(PATIENCE).until(() -> wanted.test(TestWindow.fx(() -> model.stage().get())));
  }

  /// The simulators' process reads where the distribution is from `app`, which names the admin
  /// app's here.
  private static ServerProcess start(Path data) {
    var own = System.getProperty("app", "");
    System.setProperty("app", Objects.requireNonNull(System.getProperty("server.app")));
    try {
      return ServerProcess.on(data).set("security.key_bits", "2048").start();
    } finally {
      System.setProperty("app", own);
    }
  }
}
