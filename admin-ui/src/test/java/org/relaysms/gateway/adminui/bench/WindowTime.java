package org.relaysms.gateway.adminui.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.app.AdminApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.testfx.api.FxToolkit;

/// A process that opens the app over the data folder that is the argument, or an empty window
/// without one, prints how many ms after its own start that was drawn, and ends.
public final class WindowTime {
  private WindowTime() {}

  public static void main(String[] arguments) throws TimeoutException {
    var stage = TestWindow.startToolkit();
    if (arguments.length == 0) {
      TestWindow.run(() -> show(stage));
    } else {
      FxToolkit.setupApplication(AdminApp.class, "--data", arguments[0]);
    }
    TestWindow.settled(TestWindow.fx(() -> stage.getScene().getRoot()));
    System.out.println("drawn " + ManagementFactory.getRuntimeMXBean().getUptime());
    Runtime.getRuntime().halt(0);
  }

  static void show(Stage stage) {
    stage.setScene(new Scene(new StackPane(), TestWindow.WIDTH, TestWindow.HEIGHT));
    stage.show();
  }
}
