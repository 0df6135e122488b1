package org.relaysms.gateway.server.selftest;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Servers of tests whose own process was killed. They are known by the folder in their command
/// line, a name that nobody else has; where the system does not show it they are not found.
final class Orphans {
  private static final int PATIENCE_SECONDS = 5;

  private Orphans() {}

  /// Ends those that work in the folder.
  static void end(Path folder) {
    ProcessHandle.allProcesses().filter(process -> worksIn(folder, process)).forEach(Orphans::end);
  }

  private static boolean worksIn(Path folder, ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains(folder.toString()))
        .isPresent();
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      // What it still holds is said when its folder cannot be removed.
    }
  }
}
