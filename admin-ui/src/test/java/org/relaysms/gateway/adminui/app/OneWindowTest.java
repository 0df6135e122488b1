package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicInteger raised = new AtomicInteger();
  @TempDir private Path folder;

  @Test
  void bringsTheFirstWindowToTheFront() {
    try (var first = first()) {
      first.onKnock(raised::incrementAndGet);

      assertThat(claim()).isEqualTo(new OneWindow.Raised());
      assertThat(claim()).isEqualTo(new OneWindow.Raised());

      await().until(() -> raised.get() == 2);
    }
  }

  @Test
  void raisesAWindowThatIsStillBeingMade() {
    try (var first = first()) {
      assertThat(claim()).isEqualTo(new OneWindow.Raised());

      first.onKnock(raised::incrementAndGet);

      await().until(() -> raised.get() == 1);
    }
  }

  @Test
  void opensAgainOnceTheFirstIsGone() {
    first().close();

    try (var next = first()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void opensAfterACrash() throws IOException {
    Files.writeString(folder.resolve("admin-app.lock"), "");
    try (var left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(folder.resolve("admin-app.socket")));
    }

    try (var first = first()) {
      first.onKnock(raised::incrementAndGet);
      assertThat(claim()).isEqualTo(new OneWindow.Raised());
    }
  }

  /// One that hangs must not keep the operator from the server.
  @Test
  void opensBesideAnAppThatDoesNotAnswer() throws IOException {
    try (var held =
            FileChannel.open(
                folder.resolve("admin-app.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = held.lock();
        var deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      deaf.bind(UnixDomainSocketAddress.of(folder.resolve("admin-app.socket")));

      assertThat(lock.isValid()).isTrue();
      assertThat(OneWindow.claim(folder, Duration.ofMillis(200))).isEqualTo(new OneWindow.Unsure());
    }
  }

  @Test
  void opensWhereTheFolderCannotBeUsed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThat(OneWindow.claim(file.resolve("data"), PATIENCE)).isEqualTo(new OneWindow.Unsure());
  }

  private OneWindow.First first() {
    return (OneWindow.First) claim();
  }

  private OneWindow claim() {
    return OneWindow.claim(folder, PATIENCE);
  }
}
