package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.testfx.api.FxToolkit;

/// The app itself, over a server whose port takes connections and never answers.
class HangingServerTest {
  @TempDir private Path folder;

  @Test
  void showsItsWindowWhileTheServerHangs() throws Exception {
    var hung = new ProcessBuilder("sleep", "60").start();
    try (var port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      serverFile(hung.pid(), port.getLocalPort());
      Files.writeString(folder.resolve("admin-app.properties"), "page=users\nwidth=\\u00zz");

      var stage = TestWindow.startToolkit();
      var app = FxToolkit.setupApplication(AdminApp.class, "--data", folder.toString());

      assertThat(TestWindow.fx(stage::isShowing)).isTrue();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> TestWindow.fx(() -> says(stage, "Running")));
      assertThat(OneWindow.claim(folder, Duration.ofSeconds(5))).isEqualTo(new OneWindow.Raised());
      end(app);
    } finally {
      hung.destroy();
    }
  }

  @AfterEach
  void leaveTheStageAsItWas() throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    TestWindow.run(() -> stage.setOnCloseRequest(null));
  }

  private static void end(Application app) throws Exception {
    FxToolkit.cleanupApplication(app);
  }

  private static boolean says(Stage stage, String words) {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && words.equals(label.getText()));
  }

  private void serverFile(long pid, int port) throws IOException {
    var token = Files.writeString(folder.resolve("admin.token"), "t0ken");
    Files.writeString(
        folder.resolve("server.json"),
        """
        {"pid":%d,"version":"0.1.0","startedAt":%d,"api":"http://127.0.0.1:1",
         "websocket":"ws://127.0.0.1:2","admin":"http://127.0.0.1:%d","tokenFile":"%s"}"""
            .formatted(pid, Instant.now().toEpochMilli(), port, token));
  }
}
