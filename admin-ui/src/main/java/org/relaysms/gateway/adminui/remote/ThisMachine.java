package org.relaysms.gateway.adminui.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relaysms.gateway.adminui.fx.UiThread;

/// [Machine] over the real one. Thread-safe.
public final class ThisMachine implements Machine {
  private static final int CONNECT_MILLIS = 3_000;
  private static final Set<String> SETTLED = Set.of("conf.ini", "gateway.db", "keys");

  /// What this app leaves in a data folder by itself.
  private static final Set<String> APPS_OWN =
      Set.of(
          "admin-app.properties",
          "admin-app.properties.new",
          "admin-app.lock",
          "admin-app.socket",
          "conf.ini.new",
          ServerLog.STARTED_BY_APP,
          "server.lock");

  private final ServerProgram program;
  private final Executor background;
  private final UiThread ui;

  public ThisMachine(ServerProgram program, Executor background, UiThread ui) {
    this.program = program;
    this.background = background;
    this.ui = ui;
  }

  /// Whether a server has been set up in the folder, or runs on it. One that is there and cannot be
  /// looked into counts: nobody is to set up over what may be there.
  public static boolean settled(Path dataFolder) {
    return (!Files.notExists(dataFolder) && holdsServer(dataFolder))
        || ServerFile.read(dataFolder).filter(ServerFile::alive).isPresent();
  }

  @Override
  public CompletionStage<FolderFacts> folder(Path path) {
    return ask(() -> new FolderFacts(use(path), freeBytes(existing(path))));
  }

  @Override
  public CompletionStage<Addresses> addresses() {
    return ask(this::readAddresses);
  }

  @Override
  public CompletionStage<PortFacts> port(int port) {
    return ask(
        () ->
            Ports.free(port)
                ? new PortFacts(true, Optional.empty(), port)
                : new PortFacts(false, Ports.holder(port), Ports.nextFree(port)));
  }

  @Override
  public CompletionStage<Boolean> listens(URI address) {
    return ask(() -> connects(address));
  }

  @Override
  public CompletionStage<Optional<NotWritten>> write(Path dataFolder, String settings) {
    return ask(() -> written(dataFolder, settings));
  }

  private <T> CompletionStage<T> ask(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, background)
        .thenApplyAsync(Function.identity(), ui);
  }

  private static Use use(Path path) {
    if (!Files.exists(path)) {
      return Files.isWritable(existing(path)) && Files.isDirectory(existing(path))
          ? Use.FREE
          : Use.READ_ONLY;
    } else if (!Files.isDirectory(path)) {
      return Use.FILE;
    }
    return used(path);
  }

  private static Use used(Path folder) {
    try {
      var names = names(folder);
      if (names.stream().anyMatch(SETTLED::contains)) {
        return Use.SETTLED;
      } else if (!Files.isWritable(folder)) {
        return Use.READ_ONLY;
      }
      return APPS_OWN.containsAll(names) ? Use.FREE : Use.FOREIGN;
    } catch (IOException | UncheckedIOException _) {
      return Use.READ_ONLY;
    }
  }

  private static boolean holdsServer(Path folder) {
    try {
      return names(folder).stream().anyMatch(SETTLED::contains);
    } catch (NotDirectoryException _) {
      return false;
    } catch (IOException | UncheckedIOException _) {
      return true;
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /// The folder, or the nearest one above it that is there.
  private static Path existing(Path path) {
    var at = path.toAbsolutePath().normalize();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  private static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException _) {
      return 0;
    }
  }

  private Addresses readAddresses() {
    try {
      var process =
          new ProcessBuilder(program.addresses())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        return Wire.JSON.readValue(out, Addresses.class);
      }
    } catch (IOException _) {
      return new Addresses(false, List.of());
    }
  }

  private static boolean connects(URI address) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port(address)), CONNECT_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int port(URI address) {
    var usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static Optional<NotWritten> written(Path folder, String settings) {
    var file = folder.resolve("conf.ini");
    try {
      Files.createDirectories(folder, owner("rwx------"));
      writeWhole(file, settings);
      return Optional.empty();
    } catch (FileAlreadyExistsException _) {
      return Optional.of(new NotWritten.There(file));
    } catch (IOException e) {
      return Optional.of(new NotWritten.Failed(String.valueOf(e.getMessage())));
    }
  }

  /// Whole or not at all: half a file would count as a server that is set up.
  private static void writeWhole(Path file, String settings) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try {
      writeNew(fresh, settings);
      Files.move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writeNew(Path file, String settings) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, owner("rw-------"))) {
      var bytes = StandardCharsets.UTF_8.encode(settings);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static FileAttribute<?>[] owner(String rights) {
    var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
