package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {
  @TempDir private Path folder;

  @Test
  @Timeout(10)
  void findsFaultWithAPipeWithoutWaitingForIt() throws IOException {
    var pipe = folder.resolve("pipe.pem");
    new ProcessBuilder("mkfifo", pipe.toString()).start().onExit().join();
    var own = Files.writeString(folder.resolve("own.pem"), "own");

    assertThat(new TlsFiles(pipe, own).complaint()).isPresent();
    assertThat(new TlsFiles(own, pipe).complaint().orElseThrow()).contains("pipe.pem");
  }

  @Test
  void findsFaultWithAFileTooLargeToBeACertificate() throws IOException {
    var large = folder.resolve("large.pem");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 40);
    }

    assertThat(new TlsFiles(large, large).complaint().orElseThrow()).contains("large.pem");
  }
}
