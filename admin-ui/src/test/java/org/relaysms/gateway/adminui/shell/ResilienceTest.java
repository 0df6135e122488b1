package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.gateways.GatewayVillage;
import org.relaysms.gateway.adminui.messages.MessageDay;
import org.relaysms.gateway.adminui.remote.Connection;
import org.relaysms.gateway.adminui.users.UserVillage;
import org.testfx.api.FxRobot;

/// What can happen to the server, and what every page says while it lasts: nothing that the server
/// said before is shown as what is so now, and all is well again by itself.
class ResilienceTest {
  private static final String OLD = "Out of date: the server said this at";

  /// What each page that has something of the server's must say, or must not.
  private static final Map<String, ThrowingConsumer<List<? extends String>>> PAGES =
      Map.of(
          "overview", ResilienceTest::saysItOrShowsNothing,
          "gateways", said -> assertThat(said).anyMatch(words -> words.startsWith(OLD)),
          "messages", said -> assertThat(said).anyMatch(words -> words.startsWith(OLD)),
          "users", said -> assertThat(said).anyMatch(ResilienceTest::saysOfUsers),
          "health", said -> assertThat(said).anyMatch(ResilienceTest::saysOfHealth));

  private final FxRobot robot = new FxRobot();
  @TempDir private Path folder;

  /// @param banner how the line above the page begins; empty for none
  private record Case(String name, Consumer<PlayedApp> happens, String banner) {}

  private static List<Case> cases() {
    return List.of(
        new Case("killed", ShellDay::killed, "Failed: ended by itself."),
        new Case("stopped", ShellDay::stopped, "The server is stopped."),
        new Case("restarting", ShellDay::restarting, ""),
        new Case("unreachable", ShellDay::silent, "The server has said nothing since 12:12:04."),
        new Case("open at this end only", ShellDay::halfOpen, "The server has said nothing since"),
        new Case("machine slept", ShellDay::slept, ""),
        new Case("token replaced", ShellDay::tokenReplaced, "The server does not accept this app"),
        new Case("not understood", ShellDay::stranger, "Version 0.9.0 runs; this app is 0.1.0."));
  }

  @Test
  void showsNothingOldAsLiveAndRecovers() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("gateways");
    GatewayVillage.select(app);
    for (var one : cases()) {
      assertThat(says(app)).as("before " + one.name()).noneMatch(words -> words.startsWith(OLD));

      one.happens().accept(app);

      assertThat(banner(app)).as(one.name()).startsWith(one.banner());
      assertThat(banner(app).isEmpty()).as(one.name()).isEqualTo(one.banner().isEmpty());
      assertThat(says(app)).as(one.name()).anyMatch(words -> words.startsWith(OLD));
      recover(app);
    }
  }

  @Test
  void saysOnEveryPageThatWhatItShowsIsOld() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("gateways");
    fill(app);

    ShellDay.slept(app);

    PAGES.forEach(
        (page, honest) -> {
          TestWindow.run(() -> app.shell.show(page));
          assertThat(says(app)).as(page).satisfies(honest);
        });
  }

  @Test
  void saysOfAnotherVersionThatIsUnderstoodBothVersionsAndGoesOn() {
    var app = new PlayedApp(Locale.ENGLISH, folder);

    ShellDay.otherVersion(app);

    assertThat(says(app))
        .contains(
            "Version 0.9.0 runs; this app is 0.1.0",
            "What both know works. To run the version that came with this app, stop the server and start it here.");
    assertThat(banner(app)).isEmpty();
  }

  @Test
  void replacesAServerThatIsNotUnderstoodOnlyAfterTheQuestion() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("gateways");
    ShellDay.stranger(app);

    TestWindow.run(() -> press(app, "#banner .button"));
    assertThat(app.server.asked).isEmpty();
    assertThat(says(app)).anyMatch(words -> words.contains("an older server may not start"));
    TestWindow.run(() -> robot.lookup("Replace the server").queryButton().fire());

    assertThat(app.server.asked).containsExactly("restart");
  }

  private static void saysItOrShowsNothing(List<? extends String> said) {
    if (said.contains("Live gateways")) {
      assertThat(said).anyMatch(words -> words.startsWith(OLD));
    }
  }

  private static boolean saysOfUsers(String words) {
    return words.startsWith(OLD)
        || words.startsWith("The server does not answer. This is what it said at");
  }

  private static boolean saysOfHealth(String words) {
    return words.startsWith("Checked ")
        || words.equals("The server does not run")
        || words.equals("The server does not answer");
  }

  /// Each page has something to show.
  private static void fill(PlayedApp app) {
    GatewayVillage.select(app);
    MessageDay.select(app.running("messages"));
    UserVillage.select(app.running("users"));
    app.running("gateways");
  }

  private static void recover(PlayedApp app) {
    TestWindow.run(
        () -> {
          app.server.becomes(Samples.running());
          app.connection.set(Connection.OPEN);
          app.server.says(Samples.status());
          app.shell.show("gateways");
        });
  }

  private static void press(PlayedApp app, String selector) {
    ((javafx.scene.control.Button) app.shell.lookup(selector)).fire();
  }

  private static String banner(PlayedApp app) {
    return TestWindow.fx(
        () ->
            Optional.ofNullable(app.shell.lookup("#banner"))
                .map(bar -> ((Text) bar.lookup(".strong")).getText())
                .orElse(""));
  }

  private static List<String> says(PlayedApp app) {
    return TestWindow.fx(
        () -> {
          app.shell.applyCss();
          app.shell.layout();
          return app.shell.lookupAll(".label").stream()
              .filter(Labeled.class::isInstance)
              .map(node -> ((Labeled) node).getText())
              .toList();
        });
  }
}
