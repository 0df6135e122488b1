package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk of 16 MiB in memory, mounted on a folder until it is closed. For one thread.
record SmallDisk(Path folder) implements AutoCloseable {
  /// Whether this process may mount one.
  static boolean mayMount() throws IOException {
    var folder = Files.createTempDirectory("may-mount");
    try {
      return Commands.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0
          && Commands.run("umount", folder.toString()) == 0;
    } catch (IOException _) {
      return false;
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  static SmallDisk on(Path folder) throws IOException {
    assertThat(Commands.run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder.toString()))
        .isZero();
    return new SmallDisk(folder);
  }

  /// Takes all the room there is; the file that does may be deleted.
  Path fill() throws IOException {
    var filler = folder.resolve("filler");
    try (var file =
        FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (true) {
        file.write(ByteBuffer.allocate(4_096));
      }
    } catch (IOException _) {
      return filler;
    }
  }

  /// Refuses every write from now on; nobody may have a file open for writing.
  void makeReadOnly() throws IOException {
    assertThat(Commands.run("mount", "-o", "remount,ro", folder.toString())).isZero();
  }

  void makeWritable() throws IOException {
    assertThat(Commands.run("mount", "-o", "remount,rw", folder.toString())).isZero();
  }

  @Override
  public void close() {
    try {
      Commands.run("umount", "-l", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
