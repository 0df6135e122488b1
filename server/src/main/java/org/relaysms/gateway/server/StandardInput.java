package org.relaysms.gateway.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.relaysms.gateway.server.kernel.Secret;

/// Secrets that a script pipes in, a line each, in the order in which they are asked for. For one
/// thread.
final class StandardInput {
  private static final BufferedReader LINES =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private StandardInput() {}

  /// Whether a file option means stdin.
  static boolean isMeant(Path file) {
    return file.toString().equals("-");
  }

  /// The next line; without one the command ends, since it was used wrongly.
  ///
  /// @param what for the words of the failure
  static Secret nextLine(String what) {
    try {
      var line = LINES.readLine();
      if (line == null || line.isEmpty()) {
        throw nothingGiven(what);
      }
      return Secret.of(line);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "The %s cannot be read from stdin.".formatted(what));
    }
  }

  static CommandFailure nothingGiven(String what) {
    return new CommandFailure(ExitCode.USAGE, "No %s was given.".formatted(what));
  }
}
