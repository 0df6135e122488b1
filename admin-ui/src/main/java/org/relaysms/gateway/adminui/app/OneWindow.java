package org.relaysms.gateway.adminui.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window for each data folder. The first app holds a lock on a file there, which the system
/// takes back however the app ends, so that none is left behind by a crash; a second one knocks at
/// a socket beside it, which nobody else may reach since the folder is its owner's alone, and the
/// first brings its window to the front. Where anything of that fails, a second window opens: that
/// does no harm, it attaches to the same server. Thread-safe.
sealed interface OneWindow extends AutoCloseable {
  @Override
  void close();

  /// Takes the place of the first, or knocks at it. Blocks, for `patience` at the most while an app
  /// does not answer.
  static OneWindow claim(Path folder, Duration patience) {
    try {
      Files.createDirectories(folder, ownerOnly());
      var lock =
          FileChannel.open(
              folder.resolve("admin-app.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      return locked(lock) ? First.on(folder, lock) : knock(folder, lock, patience);
    } catch (IOException e) {
      First.LOG.info("The app cannot tell whether its window is open already: {}", e.getMessage());
      return new Unsure();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock()).isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static OneWindow knock(Path folder, FileChannel lock, Duration patience)
      throws IOException {
    lock.close();
    var opened =
        CompletableFuture.supplyAsync(() -> answers(folder))
            .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    return opened ? new Raised() : new Unsure();
  }

  private static boolean answers(Path folder) {
    try (var knocking = SocketChannel.open(address(folder))) {
      return knocking.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static UnixDomainSocketAddress address(Path folder) {
    return UnixDomainSocketAddress.of(folder.resolve("admin-app.socket"));
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /// This app's window is the first.
  final class First implements OneWindow {
    private static final Logger LOG = LoggerFactory.getLogger(OneWindow.class);

    private final CompletableFuture<Runnable> raise = new CompletableFuture<>();
    private final Optional<ServerSocketChannel> door;
    private final FileChannel lock;

    private First(FileChannel lock, Optional<ServerSocketChannel> door) {
      this.lock = lock;
      this.door = door;
    }

    private static First on(Path folder, FileChannel lock) {
      var first = new First(lock, door(folder));
      first.door.ifPresent(
          open -> Thread.ofPlatform().daemon().name("one-window").start(() -> first.answer(open)));
      return first;
    }

    /// A socket that a crash left behind leads nowhere. One that cannot be made, as where the path
    /// is too long for the system, costs a second window and nothing else.
    private static Optional<ServerSocketChannel> door(Path folder) {
      try {
        Files.deleteIfExists(address(folder).getPath());
        var made = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        made.bind(address(folder));
        return Optional.of(made);
      } catch (IOException | UnsupportedOperationException e) {
        LOG.info("A second start cannot find this window: {}", e.getMessage());
        return Optional.empty();
      }
    }

    private void answer(ServerSocketChannel open) {
      while (open.isOpen()) {
        try (var knocking = open.accept()) {
          var _ = raise.thenAccept(Runnable::run);
          Channels.newOutputStream(knocking).write('1');
        } catch (IOException e) {
          LOG.debug("Nobody knocks any more: {}", e.getMessage());
        }
      }
    }

    /// What brings the window to the front, on any thread; who knocked before is served then.
    void onKnock(Runnable work) {
      raise.complete(work);
    }

    @Override
    public void close() {
      try {
        if (door.isPresent()) {
          door.get().close();
        }
        lock.close();
      } catch (IOException e) {
        LOG.debug("The system takes the lock back: {}", e.getMessage());
      }
    }
  }

  /// Another app has this folder, and its window comes to the front.
  record Raised() implements OneWindow {
    @Override
    public void close() {}
  }

  /// Another app may have this folder, and does not answer.
  record Unsure() implements OneWindow {
    @Override
    public void close() {}
  }
}
