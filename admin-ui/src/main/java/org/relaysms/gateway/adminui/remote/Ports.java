package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who holds a port, as far as the system tells, and which port is free. Blocks: not for the UI
/// thread.
final class Ports {
  /// The server's own default ports, and one kept for it.
  private static final Set<Integer> OURS = Set.of(6969, 6970, 6971, 6996);

  private static final String LISTENING = "0A";

  private Ports() {}

  /// The first free port above `port` that is none of the server's own.
  static int nextFree(int port) {
    var candidate = port + 1;
    while (candidate < 65_535 && (OURS.contains(candidate) || !free(candidate))) {
      candidate++;
    }
    return candidate;
  }

  /// Nobody is answered while it is tried: a gateway would take that for the server's word.
  static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Linux only, and only for programs whose open files we may see.
  static Optional<PortHolder> holder(int port) {
    return inode(port).flatMap(Ports::processWith).map(Ports::describe);
  }

  private static Optional<String> inode(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(cells -> cells.length > 9 && LISTENING.equals(cells[3]))
        .filter(cells -> cells[1].endsWith(":%04X".formatted(port)))
        .map(cells -> cells[9])
        .findFirst();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Optional<ProcessHandle> processWith(String inode) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return files.anyMatch(file -> leadsTo(file, socket));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static boolean leadsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }

  private static PortHolder describe(ProcessHandle process) {
    var info = process.info();
    var path = info.command();
    var name = path.map(command -> Path.of(command).getFileName().toString()).orElse("?");
    return new PortHolder(process.pid(), name, path, info.user(), info.startInstant());
  }
}
