package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// strace at a running process, until it is closed: notes its system calls, or makes them fail.
final class Strace implements AutoCloseable {
  private static final String WRITING =
      "write,writev,pwrite64,pwritev,ftruncate,fallocate,fsync,fdatasync";

  private final Process process;
  private final CompletableFuture<Void> drained;

  private Strace(Process process) {
    this.process = process;
    drained = CompletableFuture.runAsync(this::drain, Thread.ofPlatform().daemon()::start);
  }

  /// Whether there is a strace that may watch another process.
  static boolean works() throws IOException {
    var idle = new ProcessBuilder("cat").start();
    try (var _ = to(idle.pid(), "-o", "/dev/null")) {
      return true;
    } catch (IOException | AssertionError _) {
      return false;
    } finally {
      idle.destroy();
    }
  }

  /// Attached to the process and all its threads when it returns.
  static Strace to(long pid, String... options) throws IOException {
    var command = new ArrayList<>(List.of("strace", "-f", "-p", Long.toString(pid)));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(process.inputReader().readLine()).contains("attached");
    return new Strace(process);
  }

  /// Lets the process find these files on a disk that has become read-only: whatever would write to
  /// one fails with `EROFS`, though it is open.
  static Strace readOnly(long pid, List<String> files) throws IOException {
    var options = new ArrayList<>(List.of("-o", "/dev/null"));
    files.forEach(file -> options.addAll(List.of("-P", file)));
    options.addAll(List.of("-e", "trace=" + WRITING, "-e", "inject=" + WRITING + ":error=EROFS"));
    return to(pid, options.toArray(String[]::new));
  }

  private void drain() {
    process.inputReader().lines().forEach(_ -> {});
  }

  /// Returns when the process runs freely again.
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try {
      drained.join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof UncheckedIOException)) {
        throw e;
      }
    }
  }
}
