package org.relaysms.gateway.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The server's distribution (system property `app`) running as a process of its own.
///
/// ```java
/// try (var server = ServerProcess.on(dataFolder).set("seeds.lifetime", "20").start()) {
///   get(server.api() + "/seeds");
/// }
/// ```
///
/// All ports are free ones unless set, and the key of a first start is a small one. Thread-safe
/// once started.
public final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern READY =
      Pattern.compile("ready api=(\\S+) websocket=(\\S+) admin=(\\S+) pid=(\\d+)");

  private final Process process;
  private final Path data;
  private final BlockingQueue<Ready> readyLines = new LinkedBlockingQueue<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> drained;
  private volatile Ready ready = new Ready("", "", "", 0);

  private ServerProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    drained =
        CompletableFuture.allOf(
            drain(process.inputReader(StandardCharsets.UTF_8), this::out),
            drain(process.errorReader(StandardCharsets.UTF_8), log::add));
  }

  /// A server to be started on this data folder.
  public static Builder on(Path dataFolder) {
    return new Builder(dataFolder);
  }

  /// Runs one command of the distribution to its end, with nothing on stdin.
  public static Finished run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  /// Runs one command of the distribution to its end.
  public static Finished run(Map<String, String> environment, String stdin, String... arguments) {
    try {
      var builder = new ProcessBuilder(command(List.of(arguments)));
      options(environment).forEach(builder.environment()::put);
      var process = builder.start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(stdin);
      }
      var out = new CopyOnWriteArrayList<String>();
      var err = new CopyOnWriteArrayList<String>();
      var drained =
          CompletableFuture.allOf(
              drain(process.inputReader(StandardCharsets.UTF_8), out::add),
              drain(process.errorReader(StandardCharsets.UTF_8), err::add));
      var code = awaitExit(process);
      drained.join();
      return new Finished(code, List.copyOf(out), List.copyOf(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the REST API listens, without a slash at the end.
  public String api() {
    return ready.api();
  }

  public String webSocket() {
    return ready.webSocket();
  }

  public String admin() {
    return ready.admin();
  }

  public long pid() {
    return ready.pid();
  }

  public Path dataFolder() {
    return data;
  }

  /// The bearer token of the admin API.
  public String token() {
    try {
      return Files.readString(data.resolve("admin.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it wrote to stderr so far.
  public List<String> log() {
    return List.copyOf(log);
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// Waits for the next ready line (the one after a restart, say) and takes its addresses.
  public void awaitReady() {
    var patience = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < patience) {
      if (readyWithin(Duration.ofMillis(200))) {
        return;
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended before it was ready: " + log);
      }
    }
    throw new IllegalStateException("the server was not ready in time: " + log);
  }

  /// Sends SIGTERM and waits for the end; answers the exit code.
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  /// Ends it as a power cut would.
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /// Waits until it has ended by itself; answers the exit code.
  public int awaitExit() {
    var code = awaitExit(process);
    drained.join();
    return code;
  }

  /// Stops it where it still runs, and kills it where it does not stop.
  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroy();
      try {
        process.onExit().get(10, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        process.destroyForcibly();
      }
    }
  }

  private boolean readyWithin(Duration wait) {
    try {
      var line = Optional.ofNullable(readyLines.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
      line.ifPresent(found -> ready = found);
      return line.isPresent();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void out(String line) {
    var matcher = READY.matcher(line);
    if (matcher.matches()) {
      readyLines.add(
          new Ready(
              matcher.group(1),
              matcher.group(2),
              matcher.group(3),
              Long.parseLong(matcher.group(4))));
    }
  }

  /// On a thread of the system's: reading from a process holds the carrier of a virtual one, and
  /// two of them are all that a small machine has.
  private static CompletableFuture<Void> drain(BufferedReader reader, Consumer<String> line) {
    var done = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (reader) {
                reader.lines().forEach(line);
              } catch (IOException | UncheckedIOException e) {
                line.accept("(stream ended: " + e.getMessage() + ")");
              } finally {
                done.complete(null);
              }
            });
    return done;
  }

  private static int awaitExit(Process process) {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the process did not end in time");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The folder of the distribution.
  static Path app() {
    var app = System.getProperty("app");
    if (app == null) {
      throw new IllegalStateException("the system property app must name the distribution");
    }
    return Path.of(app);
  }

  /// The environment with the options of the JVM, unless it says others.
  private static Map<String, String> options(Map<String, String> environment) {
    var all = new TreeMap<>(environment);
    all.computeIfAbsent("JAVA_OPTS", _ -> QuickStart.options());
    return all;
  }

  private static List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(app().resolve("bin").resolve("relaysms-gateway").toString());
    command.addAll(arguments);
    return command;
  }

  /// How a command ended and what it said.
  public record Finished(int exitCode, List<String> out, List<String> err) {}

  private record Ready(String api, String webSocket, String admin, long pid) {}

  /// The settings of a server that is yet to start.
  public static final class Builder {
    private final Path data;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private Optional<String> passphrase = Optional.empty();

    private Builder(Path data) {
      this.data = data;
      set("api.host", "127.0.0.1").set("api.port", "0");
      set("websocket.host", "127.0.0.1").set("websocket.port", "0");
      set("admin.port", "0");
      set("publisher_api.port", "0");
      set("security.key_bits", "2048");
    }

    /// Sets one key of the configuration, named `section.key`.
    public Builder set(String key, String value) {
      settings.put(key, value);
      return this;
    }

    public Builder environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /// Pipes in the passphrase of the master key.
    public Builder passphrase(String line) {
      passphrase = Optional.of(line);
      return this;
    }

    /// Starts it and waits until it is ready.
    public ServerProcess start() {
      var server = launch();
      try {
        server.awaitReady();
        return server;
      } catch (IllegalStateException e) {
        server.close();
        throw e;
      }
    }

    /// Starts it and waits for nothing.
    public ServerProcess launch() {
      try {
        var builder = new ProcessBuilder(command(arguments()));
        options(environment).forEach(builder.environment()::put);
        var process = builder.start();
        if (passphrase.isPresent()) {
          try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(passphrase.get() + "\n");
          }
        }
        return new ServerProcess(process, data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> arguments() {
      var arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
      passphrase.ifPresent(_ -> arguments.addAll(List.of("--passphrase-file", "-")));
      settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
      return arguments;
    }
  }
}
