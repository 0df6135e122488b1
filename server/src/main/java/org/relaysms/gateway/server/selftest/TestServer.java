package org.relaysms.gateway.server.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relaysms.gateway.sim.SimulatedOperator;

/// The server of the test, a process of its own. Thread-safe.
final class TestServer implements AutoCloseable {
  /// Where it listens.
  record Ready(URI api, URI admin) {}

  private static final int MOST_LINES = 200;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final Pattern READY =
      Pattern.compile("ready api=(\\S+) websocket=\\S+ admin=(\\S+) pid=\\d+");
  private static final Pattern REASON = Pattern.compile(".*start-up failed: (.*)");

  private final Process process;
  private final Path data;
  private final CompletableFuture<Ready> ready = new CompletableFuture<>();
  private final Deque<String> said = new ArrayDeque<>();

  private TestServer(Process process, Path data) {
    this.process = process;
    this.data = data;
  }

  /// Starts it; what it is given to read is nothing, so that it asks nobody.
  static TestServer start(Program program, Path folder, String publisher) {
    var data = folder.resolve("data");
    try {
      var process =
          new ProcessBuilder(program.serve(data, publisher))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      var server = new TestServer(process, data);
      Thread.ofPlatform().daemon().name("self-test server").start(server::listen);
      return server;
    } catch (IOException e) {
      throw new StepFailure(Trouble.Kind.PROGRAM, String.valueOf(e.getMessage()));
    }
  }

  /// Waits until it is ready.
  Ready awaitReady() throws InterruptedException {
    try {
      return ready.get();
    } catch (ExecutionException _) {
      throw new StepFailure(Trouble.Kind.ENDED, reason());
    }
  }

  /// To the end of what it says, so that it never waits for a reader. Nothing is written to a disk
  /// that may be full.
  private void listen() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(this::hear);
    } catch (IOException | UncheckedIOException e) {
      hear(String.valueOf(e.getMessage()));
    }
    ready.completeExceptionally(new IllegalStateException("the server ended"));
  }

  private void hear(String line) {
    var found = READY.matcher(line);
    if (found.matches()) {
      ready.complete(new Ready(URI.create(found.group(1)), URI.create(found.group(2))));
    }
    synchronized (said) {
      said.addLast(line);
      if (said.size() > MOST_LINES) {
        said.removeFirst();
      }
    }
  }

  SimulatedOperator operator(Ready ready) {
    try {
      return new SimulatedOperator(
          ready.admin(), Files.readString(data.resolve("admin.token")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the process, by force where it does not end by itself.
  @Override
  public void close() {
    process.destroy();
    if (!ended(STOP_PATIENCE)) {
      process.destroyForcibly();
      ended(STOP_PATIENCE);
    }
  }

  private boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What it said itself, else the last thing it said, else how it ended.
  private String reason() {
    ended(STOP_PATIENCE);
    var lines = lines();
    var reasons =
        lines.stream()
            .map(REASON::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .toList();
    return reasons.isEmpty() ? lastOf(lines).orElseGet(this::exit) : String.join(" ", reasons);
  }

  private String exit() {
    return process.isAlive() ? "it says nothing" : "exit code " + process.exitValue();
  }

  private static Optional<String> lastOf(List<String> lines) {
    return lines.reversed().stream().filter(line -> !line.isBlank()).findFirst();
  }

  private List<String> lines() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }
}
