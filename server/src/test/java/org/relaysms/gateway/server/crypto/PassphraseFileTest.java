package org.relaysms.gateway.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PassphraseFileTest {
  @TempDir private Path folder;

  @Test
  @Timeout(10)
  void findsFaultWithAPipeWithoutWaitingForIt() throws IOException {
    var pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", "-m", "600", pipe.toString()).start().onExit().join();

    assertThat(new PassphraseFile(pipe).complaint()).hasValue(pipe + " is no regular file");
  }
}
