package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One process at a time writes in a data folder. The operating system lets go of the lock when its
/// holder dies, however it dies; the file `server.lock` only says who that is.
///
/// The locked byte lies far behind the text, since on Windows a locked byte cannot be read.
final class FolderLock implements AutoCloseable {
  private static final String NAME = "server.lock";
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
  private static final int PID_MAX_BYTES = 20;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// What came of asking for the folder.
  sealed interface Asked {
    record Granted(FolderLock lock) implements Asked {}

    /// The holder's process id; nothing where it has not written it yet.
    record HeldBy(Optional<Long> pid) implements Asked {}
  }

  static Asked ask(DataFolder folder, long ownPid) {
    var file = folder.file(NAME);
    try {
      return ask(open(file), ownPid);
    } catch (IOException e) {
      throw unusable(file);
    }
  }

  private static CommandFailure unusable(Path file) {
    return new CommandFailure(
        ExitCode.USAGE, "The data folder cannot be used: " + file + " cannot be written.");
  }

  /// The lock, or the failure that names its holder.
  static FolderLock take(DataFolder folder, long ownPid) {
    return switch (ask(folder, ownPid)) {
      case Asked.Granted(var lock) -> lock;
      case Asked.HeldBy(var pid) -> throw held(folder, pid);
    };
  }

  /// Who holds the folder, where somebody does and has said so; takes and changes nothing.
  static Optional<Long> holder(Path folder) {
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return locked(channel) ? Optional.empty() : pidIn(channel);
    } catch (IOException e) {
      throw unusable(file);
    }
  }

  static CommandFailure held(DataFolder folder, Optional<Long> pid) {
    return new CommandFailure(
        ExitCode.FOLDER_HELD,
        "Another server%s holds the data folder %s. Stop it first, or choose another folder with --data."
            .formatted(pid.map(" (process %d)"::formatted).orElse(""), folder.path()));
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asked ask(FileChannel channel, long ownPid) throws IOException {
    if (!locked(channel)) {
      var holder = pidIn(channel);
      channel.close();
      return new Asked.HeldBy(holder);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ownPid).getBytes(StandardCharsets.US_ASCII)), 0);
    return new Asked.Granted(new FolderLock(channel));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Optional<Long> pidIn(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(PID_MAX_BYTES);
    channel.read(bytes, 0);
    var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
