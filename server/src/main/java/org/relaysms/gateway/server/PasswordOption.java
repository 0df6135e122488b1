package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;
import picocli.CommandLine.Option;

/// Where a command gets a password from. Never from its arguments, since every user of the machine
/// can read those.
final class PasswordOption {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Read the password from the first line of this file, or of stdin where FILE is '-'.")
  private Optional<Path> file = Optional.empty();

  /// Reads the file where one is named, else asks where a person sits there, else reads stdin.
  Secret read() {
    var terminal = Terminal.here();
    var fromStdin = file.map(StandardInput::isMeant).orElse(terminal.isEmpty());
    if (fromStdin) {
      return StandardInput.nextLine("password");
    }
    return file.map(PasswordOption::firstLine)
        .orElseGet(() -> terminal.orElseThrow().askTwice("Password: ", "passwords"));
  }

  private static Secret firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .filter(line -> !line.isEmpty())
          .map(Secret::of)
          .orElseThrow(() -> StandardInput.nothingGiven("password"));
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure(ExitCode.USAGE, "The password file " + file + " cannot be read.");
    }
  }
}
