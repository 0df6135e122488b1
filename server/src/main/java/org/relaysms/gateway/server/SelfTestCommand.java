package org.relaysms.gateway.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.kernel.SteadyClock;
import org.relaysms.gateway.server.selftest.Program;
import org.relaysms.gateway.server.selftest.SelfTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tests the settings with a simulated gateway, phone and Publisher.
@Command(
    name = "selftest",
    description = {
      "Test the settings: a simulated gateway, phone and Publisher run through them.",
      "The test starts a server apart: in a folder of its own, on spare ports of this",
      "machine, without TLS, with its own users and the simulated Publisher. Nothing",
      "real is touched, nothing leaves this machine, and everything the test makes is",
      "removed at the end. A server that runs on the data folder goes on.",
      "Prints a line for each step. Exits with 0 when every step passed, with 1 when",
      "one failed, and with 2 when the settings are not right."
    })
final class SelfTestCommand implements Callable<Integer> {
  private @Mixin SettingsOptions settings = new SettingsOptions();
  private @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--json",
      description = "Print JSON, one object a line, as each step begins and ends.")
  private boolean json;

  @Override
  public Integer call() {
    var lines = new SelfTestLines(spec.commandLine().getOut(), json);
    return switch (settings.load()) {
      case Loaded.Invalid(var errors) -> invalid(errors, lines);
      case Loaded.Ok ok -> {
        var answering = theRealOneAnswers(lines);
        var passed = test(ok, lines);
        lines.end(answering && passed);
        yield (answering && passed ? ExitCode.DONE : ExitCode.FAILED).number();
      }
    };
  }

  private static int invalid(List<ConfigError> errors, SelfTestLines lines) {
    lines.invalid(errors.stream().map(ConfigError::toString).toList());
    lines.end(false);
    return ExitCode.USAGE.number();
  }

  /// A signal ends the test; whoever sends it still finds nothing left behind.
  private boolean test(Loaded.Ok ok, SelfTestLines lines) {
    var program = new Program(ownProgram(), ok.provenance().file(), settings.overrides());
    var test =
        new SelfTest(
            ok.config(),
            program,
            place(),
            new SecureRandom(),
            new SteadyClock(Instant.EPOCH, System::nanoTime),
            lines::step);
    var atEnd = new Thread(test::abandon, "remove the self-test");
    Runtime.getRuntime().addShutdownHook(atEnd);
    return test.run();
  }

  /// On the disk that the server uses, where that is there already.
  private Path place() {
    var data = settings.path();
    return Files.isDirectory(data) ? data : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static List<String> ownProgram() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }

  /// Where a server runs on the data folder, whether it answers; a test beside it says nothing
  /// about that. A server that died left its file, and another process may have its number by now:
  /// only who holds the folder counts.
  private boolean theRealOneAnswers(SelfTestLines lines) {
    return ServerFile.read(settings.path())
        .flatMap(_ -> FolderLock.holder(settings.path()))
        .flatMap(holder -> ServerFile.of(settings.path(), Optional.of(holder)))
        .map(file -> answers(file, lines))
        .orElse(true);
  }

  private static boolean answers(ServerFile file, SelfTestLines lines) {
    try (var client = new AdminClient(file)) {
      client.get("/status");
      lines.running(file, true);
      return true;
    } catch (CommandFailure _) {
      lines.running(file, false);
      return false;
    }
  }
}
