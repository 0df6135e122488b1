package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.relaysms.gateway.server.admin.LogDesk;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.log.LogReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the report that the admin API gives while a server runs, for when none does: the log is
/// the end of the file that a server wrote last.
@Command(
    name = "report",
    description = {
      "Print a report for somebody who helps: version, system, settings with their sources, and",
      "the end of the log file in the data folder. Phone numbers, IMSI, user ids, addresses and",
      "tokens are taken out by their form; read it once before you give it away. Starts nothing."
    })
final class ReportCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("server.log", "app-started-server.log");
  private static final int BYTES = 1024 * 1024;

  private @Mixin SettingsOptions settings = new SettingsOptions();
  private @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(report().text());
    out.flush();
    return ExitCode.DONE.number();
  }

  private LogReport report() {
    return new LogReport(Clock.systemUTC().instant(), server(), settings(), log(settings.path()));
  }

  private List<String> server() {
    var lines = new ArrayList<>(LogReport.machine());
    lines.addFirst("Data folder: " + settings.path());
    lines.addFirst("Version: " + VersionCommand.version());
    return lines;
  }

  private List<String> settings() {
    return switch (settings.load()) {
      case Loaded.Ok(_, var provenance) -> LogDesk.lines(provenance.settings());
      case Loaded.Invalid(var errors) -> errors.stream().map(ConfigError::toString).toList();
    };
  }

  private static List<String> log(Path folder) {
    return FILES.stream()
        .map(folder::resolve)
        .filter(Files::isReadable)
        .max(Comparator.comparing(ReportCommand::changed))
        .map(ReportCommand::end)
        .orElseGet(List::of);
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private static List<String> end(Path file) {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      var from = Math.max(0, bytes.length() - BYTES);
      var end = new byte[(int) (bytes.length() - from)];
      bytes.seek(from);
      bytes.readFully(end);
      var lines = new String(end, StandardCharsets.UTF_8).lines();
      return whole(lines, from > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the first, of which only the rest is there.
  private static List<String> whole(Stream<String> lines, boolean cut) {
    return lines.skip(cut ? 1 : 0).toList();
  }
}
