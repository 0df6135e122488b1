package org.relaysms.gateway.adminui.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// [Notifications] by the desktop's own program `notify-send`, where there is one. It is started
/// with a list of arguments, never by a shell, off the UI thread, and not waited for longer than a
/// few seconds. Thread-safe.
public final class DesktopNotifications implements Notifications {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String program;
  private final Executor background;
  private volatile boolean missing;

  /// Looks for nothing yet: whether the program is there shows when it is needed.
  ///
  /// @param program `notify-send`, or what takes the same arguments
  public DesktopNotifications(String program, Executor background) {
    this.program = program;
    this.background = background;
  }

  @Override
  public void show(String title, String words) {
    if (!missing) {
      background.execute(() -> run(title, words));
    }
  }

  /// The words come last, after the end of the options: a note may begin with a dash.
  private void run(String title, String words) {
    try {
      var process =
          new ProcessBuilder(List.of(program, "--app-name=RelaySMS Gateway", "--", title, words))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException _) {
      missing = true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
