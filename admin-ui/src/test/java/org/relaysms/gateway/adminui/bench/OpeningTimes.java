package org.relaysms.gateway.adminui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relaysms.gateway.bench.Row;

/// When the window is there, each time in a process of its own: over a server that takes
/// connections and never says a word, and an empty one beside it.
final class OpeningTimes {
  private static final int TIMES = 5;

  private OpeningTimes() {}

  static Row measure() {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var folder = Files.createTempDirectory("silent-server");
      describe(folder, silent.getLocalPort());
      var empty = median(List.of());
      var app = median(List.of(folder.toString()));
      return Row.atMost(
          "window drawn over a server that does not answer",
          "%d ms after the start of the process".formatted(app),
          "empty window %d ms; the app waits up to 10,000 ms for an answer".formatted(empty),
          (double) app / empty,
          4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As a server of this process would describe itself.
  private static void describe(Path folder, int port) throws IOException {
    var token = Files.writeString(folder.resolve("admin.token"), "token");
    Files.writeString(
        folder.resolve("server.json"),
        """
        {"pid": %1$d, "version": "0.1.0", "startedAt": %2$d, "api": "http://127.0.0.1:%3$d",
         "websocket": "ws://127.0.0.1:%3$d", "admin": "http://127.0.0.1:%3$d", "tokenFile": "%4$s"}
        """
            .formatted(ProcessHandle.current().pid(), Instant.now().toEpochMilli(), port, token));
  }

  private static long median(List<String> arguments) {
    return IntStream.range(0, TIMES)
        .mapToLong(_ -> once(arguments))
        .sorted()
        .skip(TIMES / 2)
        .findFirst()
        .orElseThrow();
  }

  private static long once(List<String> arguments) {
    try {
      var process =
          new ProcessBuilder(command(arguments))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var lines = process.inputReader()) {
        return lines
            .lines()
            .filter(line -> line.startsWith("drawn "))
            .mapToLong(line -> Long.parseLong(line.substring(6)))
            .findFirst()
            .orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same Java, platform and class path as this one's.
  private static List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(AppBench.flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WindowTime.class.getName());
    command.addAll(arguments);
    return command;
  }
}
