package org.relaysms.gateway.adminui.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// [Notifications] by the desktop's own program `notify-send`, where there is one. It is started
/// with a list of arguments, never by a shell, and not waited for longer than a few seconds, on a
/// thread that nothing else needs. Thread-safe.
public final class DesktopNotifications implements Notifications {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String program;
  private final Executor waiting;
  private volatile boolean missing;

  /// Looks for nothing yet: whether the program is there shows when it is needed.
  ///
  /// @param program `notify-send`, or what takes the same arguments
  /// @param waiting where a few seconds may be waited
  public DesktopNotifications(String program, Executor waiting) {
    this.program = program;
    this.waiting = waiting;
  }

  @Override
  public void show(String title, String words) {
    if (!missing) {
      waiting.execute(() -> run(title, words));
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
