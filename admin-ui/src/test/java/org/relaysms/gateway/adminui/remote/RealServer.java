package org.relaysms.gateway.adminui.remote;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

/// The distribution of the server that the build made, as the app starts it.
final class RealServer {
  private RealServer() {}

  static ServerProgram program() {
    return new ServerProgram(
        Path.of(Objects.requireNonNull(System.getProperty("server.app"))).normalize());
  }

  static ServerProcess on(Path data, HttpClient http, ScheduledExecutorService background) {
    return new ServerProcess(
        program(),
        data,
        new AdminClient(http, data, background, Runnable::run),
        background,
        Runnable::run,
        Clock.systemUTC(),
        Map.of(),
        (_, _) -> {});
  }
}
