package org.relaysms.gateway.adminui.remote;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// `server.json` in the data folder: what a ready server wrote about itself.
record ServerFile(
    long pid,
    String version,
    Instant startedAt,
    URI api,
    URI websocket,
    URI admin,
    Path tokenFile) {
  /// Between the process's start, as the system counts it, and the server's own clock.
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final String SERVER = "org.relaysms.gateway.server.Main";
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  ServerFile {
    requireNonNull(version, "version");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(api, "api");
    requireNonNull(websocket, "websocket");
    requireNonNull(admin.getHost(), "admin");
    requireNonNull(tokenFile, "tokenFile");
  }

  /// Empty where there is none, or none that can be read; that its process lives is not said.
  static Optional<ServerFile> read(Path dataFolder) {
    var file = dataFolder.resolve("server.json");
    try {
      return Files.exists(file)
          ? Optional.ofNullable(Wire.JSON.readValue(file.toFile(), ServerFile.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// That its process lives. A killed server leaves its file behind, and the system may have given
  /// its number to a stranger since, who began later. Where the clock was set meanwhile the times
  /// say nothing, and the command line has to.
  boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::info).filter(this::ours).isPresent();
  }

  private boolean ours(ProcessHandle.Info process) {
    var later = process.startInstant().filter(startedAt.plus(SLACK)::isBefore).isPresent();
    return !later || process.commandLine().filter(line -> line.contains(SERVER)).isPresent();
  }

  /// The token's words, for the `Authorization` header and nothing else.
  Optional<String> token() {
    try {
      return Optional.of(Files.readString(tokenFile).strip())
          .filter(it -> TOKEN.matcher(it).matches());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
