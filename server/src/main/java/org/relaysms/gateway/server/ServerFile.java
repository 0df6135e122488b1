package org.relaysms.gateway.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// `server.json` in the data folder: how the admin app and the command line find a running server.
/// It is there from ready to stop, whole or not at all; one left behind by a killed server lasts
/// until the next start.
record ServerFile(
    long pid,
    String version,
    long startedAt,
    String api,
    String websocket,
    String admin,
    String tokenFile) {
  private static final String NAME = "server.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  void write(DataFolder folder) {
    var fresh = folder.file(NAME + ".new");
    try {
      Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(
          fresh,
          folder.file(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.file(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the holder of the folder wrote; an older one may name a port that others have by now.
  static Optional<ServerFile> of(Path folder, Optional<Long> holder) {
    return read(folder).filter(file -> holder.equals(Optional.of(file.pid())));
  }

  /// What the last server wrote, where the file is there and readable.
  static Optional<ServerFile> read(Path folder) {
    var file = folder.resolve(NAME);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), ServerFile.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
