package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.account.UserRules;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.LiveServer;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerProgram;
import org.relaysms.gateway.whole.ServerProcess;

/// The page's rules and its import, held against a real server.
@Tag("whole")
class UserRulesPathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GOOD = "correct-horse-battery";

  private static final List<String> IDS =
      List.of(
          "a",
          "a.b",
          "A_b-9",
          ".a",
          "-",
          "..",
          ".",
          "",
          "a b",
          "a/b",
          "é",
          "a\u0000",
          " a",
          "x".repeat(64),
          "x".repeat(65));

  private static final List<String> NUMBERS =
      List.of(
          "+2376700001",
          "+237 670-000.002",
          "(+237)/670000003",
          "+1234567",
          "+123456",
          "+123456789012345",
          "+1234567890123456",
          "670000001",
          "00237670000001",
          "+0376700001",
          "+23767000a001",
          "+",
          "++237670000009",
          "+237_670000009",
          "\u00a0+237670000008");

  private static final List<String> PASSWORDS =
      List.of(
          "1234567",
          "12345678",
          "        ",
          "pässwörd",
          "\ud83d\ude00\ud83d\ude00\ud83d\ude00",
          "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00",
          "tab\tinside",
          "line\ninside",
          "line\u2028inside",
          "nul\u0000inside",
          "x".repeat(1_024),
          "x".repeat(1_025));

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final AtomicInteger names = new AtomicInteger();
  @TempDir private Path data;

  @SuppressWarnings("NullAway.Init")
  private ServerProcess server;

  @SuppressWarnings("NullAway.Init")
  private LiveServer live;

  @BeforeEach
  void start() {
    TestWindow.startToolkit();
    server = serverOn(data);
    live =
        new LiveServer(
            http, new ServerProgram(data), server.dataFolder(), background, UiThread.javaFx());
    TestWindow.run(live::open);
  }

  @AfterEach
  void close() {
    live.close();
    server.close();
    background.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void takesWhatTheServerTakesAndRefusesWhatItRefuses() {
    for (var id : IDS) {
      compare("id", id, UserRules.id(id), new NewUser(id, Optional.empty(), GOOD, List.of()));
    }
    for (var number : NUMBERS) {
      var user = new NewUser(name(), Optional.of(number), GOOD, List.of());
      compare("phoneNumber", number, UserRules.phoneNumber(number), user);
    }
    for (var password : PASSWORDS) {
      var user = new NewUser(name(), Optional.empty(), password, List.of());
      compare("password", password, UserRules.password(password), user);
    }
  }

  @Test
  void importsAFileAndSeesEverybodyLive() {
    var users = new UsersViewModel(live.users(), live.status(), Clock.systemUTC());
    var imports =
        new ImportViewModel(live.users(), users, new Random(7), background, UiThread.javaFx());
    TestWindow.run(users::open);
    await().atMost(PATIENCE).until(() -> TestWindow.fx(users::live));
    var file =
        IntStream.range(0, 20)
            .mapToObj(n -> "u" + n + ",+2376700001" + (10 + n))
            .collect(Collectors.joining("\n", "id,phone_number\n", "\n"));

    TestWindow.run(
        () -> {
          imports.begin();
          imports.paste(file);
        });
    await().atMost(PATIENCE).until(() -> TestWindow.fx(() -> imports.rows().size()) == 20);
    TestWindow.run(imports::run);

    await().atMost(PATIENCE).until(() -> TestWindow.fx(() -> users.rows().size()) == 20);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(TestWindow.fx(() -> imports.stage().get()))
                    .isInstanceOf(ImportViewModel.Stage.Finished.class));
    assertThat(imports.count(row -> row.outcome().get() instanceof Outcome.Added)).isEqualTo(20);
  }

  private void compare(String field, String typed, Optional<Problem> ours, NewUser user) {
    var refused =
        answer(TestWindow.fx(() -> live.users().add(user))) instanceof Reply.Refused<?> no
            && no.status() == 400
            && no.field().filter(field::equals).isPresent();
    assertThat(refused).as("%s '%s' refused", field, typed).isEqualTo(ours.isPresent());
  }

  private static <T> T answer(CompletionStage<T> stage) {
    var future = stage.toCompletableFuture();
    await().atMost(PATIENCE).until(future::isDone);
    return future.join();
  }

  private String name() {
    return "user-" + names.incrementAndGet();
  }

  /// The simulators' process reads where the distribution is from `app`, which names the admin
  /// app's here.
  private static ServerProcess serverOn(Path data) {
    var own = System.getProperty("app", "");
    System.setProperty("app", Objects.requireNonNull(System.getProperty("server.app")));
    try {
      return ServerProcess.on(data).set("security.key_bits", "2048").start();
    } finally {
      System.setProperty("app", own);
    }
  }
}
