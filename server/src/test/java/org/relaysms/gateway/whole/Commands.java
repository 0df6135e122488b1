package org.relaysms.gateway.whole;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Programs of the system that a test needs for a moment.
final class Commands {
  private Commands() {}

  /// Runs it to its end; answers the exit code, or -1 where it does not end.
  static int run(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    try {
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
