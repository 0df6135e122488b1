package org.relaysms.gateway.server;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    var fromStdin = file.map(path -> path.toString().equals("-")).orElse(console.isEmpty());
    if (fromStdin) {
      return firstLineOfStdin();
    }
    return file.map(PasswordOption::firstLine).orElseGet(() -> asked(console.orElseThrow()));
  }

  private static Secret asked(Console console) {
    var first = console.readPassword("Password: ");
    var second = console.readPassword("Again: ");
    if (first == null || second == null || !Arrays.equals(first, second)) {
      throw new CommandFailure(ExitCode.USAGE, "The two passwords differ.");
    }
    return Secret.of(new String(first));
  }

  private static Secret firstLine(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return firstLine(reader);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "The password file " + file + " cannot be read.");
    }
  }

  private static Secret firstLineOfStdin() {
    try {
      return firstLine(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "The password cannot be read from stdin.");
    }
  }

  private static Secret firstLine(BufferedReader reader) throws IOException {
    var line = reader.readLine();
    if (line == null || line.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "No password was given.");
    }
    return Secret.of(line);
  }
}
