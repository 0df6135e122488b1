package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// `server.json` in the data folder: what a ready server wrote about itself.
record ServerFile(
    long pid,
    String version,
    Instant startedAt,
    URI api,
    URI websocket,
    URI admin,
    Path tokenFile) {

  /// Empty where there is none, or none that can be read; that its process lives is not said.
  static Optional<ServerFile> read(Path dataFolder) {
    var file = dataFolder.resolve("server.json");
    try {
      return Files.exists(file)
          ? Optional.of(Wire.JSON.readValue(file.toFile(), ServerFile.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean alive() {
    return ProcessHandle.of(pid).isPresent();
  }

  /// The token's words, for the `Authorization` header and nothing else.
  Optional<String> token() {
    try {
      return Optional.of(Files.readString(tokenFile).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
