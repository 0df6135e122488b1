package org.relaysms.gateway.adminui.remote;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server on one data folder, as a process that lives on when the app dies: it writes to
/// a file there. A passphrase goes through a pipe that is closed behind it: it stands in no
/// argument, no environment, no file and no field here. For one thread.
final class ServerLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(ServerLauncher.class);

  private final ServerProgram program;
  private final Path dataFolder;
  private final Map<String, Integer> ports;

  /// `ports` are those that differ from the settings, by listener.
  ServerLauncher(ServerProgram program, Path dataFolder, Map<String, Integer> ports) {
    this.program = program;
    this.dataFolder = dataFolder;
    this.ports = new HashMap<>(ports);
  }

  ServerProgram program() {
    return program;
  }

  /// What a started server writes.
  Path log() {
    return dataFolder.resolve(ServerLog.STARTED_BY_APP);
  }

  /// From the next launch on.
  void listenOn(String listener, int port) {
    ports.put(listener, port);
  }

  Process launch(Optional<Passphrase> passphrase) throws IOException {
    Files.createDirectories(dataFolder);
    var builder =
        program
            .apart(dataFolder, environment())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    if (passphrase.isEmpty()) {
      return builder.redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
    }
    builder.command().addAll(ServerProgram.pipedPassphrase());
    var process = builder.start();
    tell(process, passphrase.get());
    return process;
  }

  /// A server that ended before it listened says why itself.
  private static void tell(Process process, Passphrase passphrase) {
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(passphrase.value() + "\n");
    } catch (IOException e) {
      LOG.warn("the server took no passphrase: {}", e.getMessage());
    }
  }

  private Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    ports.forEach(
        (listener, port) ->
            variables.put(
                "GATEWAY_" + listener.toUpperCase(Locale.ROOT) + "_PORT", port.toString()));
    return variables;
  }

  private static File nothing() {
    return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }
}
