package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes what a ready server leaves in the data folder; this process plays its part.
final class WrittenServerFile {
  private WrittenServerFile() {}

  /// With a token beside it, unless there is one.
  static void in(Path folder, URI admin) throws IOException {
    var token = folder.resolve("admin.token");
    if (!Files.exists(token)) {
      Files.writeString(token, "t0ken");
    }
    Wire.JSON.writeValue(
        folder.resolve("server.json").toFile(),
        Map.of(
            "pid",
            ProcessHandle.current().pid(),
            "version",
            "1",
            "startedAt",
            System.currentTimeMillis(),
            "api",
            admin,
            "websocket",
            admin,
            "admin",
            admin,
            "tokenFile",
            token.toString()));
  }
}
