package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.AdminClient;
import org.relaysms.gateway.adminui.remote.LiveServer;
import org.relaysms.gateway.adminui.remote.SelfTestProcess;
import org.relaysms.gateway.adminui.remote.ServerProcess;
import org.relaysms.gateway.adminui.remote.ServerProgram;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ThisMachine;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.sim.FreePort;

/// The first set-up with the real program: the self-test passes, and Finish leads to a server that
/// knows the first user.
@Tag("whole")
class FirstRunPathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final UiThread ui = UiThread.javaFx();
  private final ServerProgram program =
      new ServerProgram(Path.of(Objects.requireNonNull(System.getProperty("server.app"))));
  private final List<Setup> ends = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    background.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void leadsFromNothingToAServerThatKnowsItsUser() {
    TestWindow.startToolkit();
    var data = folder.resolve("data");
    var model =
        TestWindow.fx(
            () ->
                new FirstRunModel(
                    data,
                    new ThisMachine(program, background, ui),
                    new SelfTestProcess(program, ui),
                    new Random(7),
                    _ -> () -> {},
                    Clock.systemUTC(),
                    ends::add));

    TestWindow.run(model::begin);
    next(model, SetupStep.ADDRESS);
    await().atMost(PATIENCE).until(() -> model.address().addresses().get().isPresent());
    next(model, SetupStep.PORTS);
    TestWindow.run(
        () ->
            model
                .ports()
                .all()
                .forEach(port -> port.number().text().set(Integer.toString(FreePort.next()))));
    next(model, SetupStep.PUBLISHER);
    TestWindow.run(model::skip);
    TestWindow.run(
        () -> {
          model.user().form().id().set("ama");
          model.user().form().generate();
        });
    next(model, SetupStep.SELF_TEST);
    await().atMost(PATIENCE).until(() -> TestWindow.fx(model.selfTest()::good));
    assertThat(data).doesNotExist();
    TestWindow.run(model::finish);
    await().atMost(PATIENCE).until(() -> !ends.isEmpty());

    runs((Setup.Finished) ends.getFirst());
  }

  private void runs(Setup.Finished end) {
    var client = new AdminClient(http, end.dataFolder(), background, ui);
    var server =
        TestWindow.fx(
            () ->
                new ServerProcess(
                    program,
                    end.dataFolder(),
                    client,
                    background,
                    ui,
                    Clock.systemUTC(),
                    Map.of(),
                    (_, _) -> {}));
    var seen = new CopyOnWriteArrayList<Users>();
    try (var live = new LiveServer(http, program, end.dataFolder(), background, ui)) {
      TestWindow.run(
          () -> {
            live.open();
            live.users().watch(seen::add);
            FirstUser.add(server, live.users(), end.user().orElseThrow(), _ -> {});
            server.start();
          });
      await()
          .atMost(PATIENCE)
          .until(() -> seen.getLast().users().stream().anyMatch(user -> user.id().equals("ama")));
      assertThat(Files.exists(end.dataFolder().resolve("conf.ini"))).isTrue();
    } finally {
      TestWindow.run(server::stop);
      await().atMost(PATIENCE).until(() -> server.state().get() instanceof ServerState.Stopped);
    }
  }

  private static void next(FirstRunModel model, SetupStep then) {
    TestWindow.run(model::next);
    await().atMost(PATIENCE).until(() -> TestWindow.fx(() -> model.step().get()) == then);
  }
}
