package org.relaysms.gateway.adminui.app;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import org.relaysms.gateway.adminui.shell.AppVersion;

/// The entry point; not an `Application`, so that JavaFX runs from the class path. Without a
/// display it says so in one line and runs the server headless in the foreground instead, with the
/// same data folder. The process ends with the window, whatever the desktop's tray still does.
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    if (hasDisplay(System.getenv(), System.getProperty("os.name"))) {
      Application.launch(AdminApp.class, arguments);
      System.exit(0);
    } else {
      System.out.println("No display: running the server in the foreground, without the window.");
      System.exit(serve(Options.of(arguments, System.getenv(), System.getProperties())));
    }
  }

  /// The version in the jar's manifest.
  static String version() {
    return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion())
        .orElse(AppVersion.UNKNOWN);
  }

  /// Linux needs X or Wayland's X; elsewhere there is always a display, and the headless platform
  /// of tests needs none.
  static boolean hasDisplay(Map<String, String> environment, String system) {
    var linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
    return !linux
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || "Headless".equals(System.getProperty("glass.platform"));
  }

  private static int serve(Options options) {
    try {
      var server =
          new ProcessBuilder(options.program().serve(options.dataFolder())).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
      return server.waitFor();
    } catch (IOException e) {
      System.err.println("The server cannot be started: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// SIGTERM to us ends the server too, in its own good order.
  private static void end(Process server) {
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
