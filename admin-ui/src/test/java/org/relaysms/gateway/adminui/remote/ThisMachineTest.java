package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.adminui.remote.Machine.Addresses;
import org.relaysms.gateway.adminui.remote.Machine.NotWritten;
import org.relaysms.gateway.adminui.remote.Machine.Use;

class ThisMachineTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatAFolderMayBeUsedFor() throws IOException {
    assertThat(use(folder)).isEqualTo(Use.FREE);
    assertThat(use(folder.resolve("a/b"))).isEqualTo(Use.FREE);

    Files.createFile(folder.resolve("admin-app.properties"));
    assertThat(use(folder)).isEqualTo(Use.FREE);
    var file = Files.createFile(folder.resolve("photo.jpg"));
    assertThat(use(folder)).isEqualTo(Use.FOREIGN);
    assertThat(use(file)).isEqualTo(Use.FILE);
    assertThat(use(file.resolve("below"))).isEqualTo(Use.READ_ONLY);

    Files.createFile(folder.resolve("gateway.db"));
    assertThat(use(folder)).isEqualTo(Use.SETTLED);
    assertThat(ThisMachine.settled(folder)).isTrue();
  }

  @Test
  void writesTheSettingsForTheOwnerAlone() throws IOException {
    var data = folder.resolve("new/data");

    var reason = answer(machine().write(data, "; words\n"));

    assertThat(reason).isEmpty();
    assertThat(data.resolve("conf.ini")).hasContent("; words\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("conf.ini"))))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesNoSettings() throws IOException {
    Files.writeString(folder.resolve("conf.ini"), "; mine");

    var reason = answer(machine().write(folder, "; yours"));

    assertThat(reason).contains(new NotWritten.There(folder.resolve("conf.ini")));
    assertThat(folder.resolve("conf.ini")).hasContent("; mine");
    assertThat(folder.resolve("conf.ini.new")).doesNotExist();
  }

  @Test
  void writesOverWhatACrashLeftHalfWritten() throws IOException {
    Files.writeString(folder.resolve("conf.ini.new"), "; ha");
    assertThat(use(folder)).isEqualTo(Use.FREE);

    var reason = answer(machine().write(folder, "; whole"));

    assertThat(reason).isEmpty();
    assertThat(folder.resolve("conf.ini")).hasContent("; whole");
    assertThat(folder.resolve("conf.ini.new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin-app.lock",
        "admin-app.socket",
        "admin-app.properties.new",
        "admin-app.properties"
      })
  void takesAFolderThatHoldsThisAppsFilesOnly(String name) throws IOException {
    Files.createFile(folder.resolve(name));

    assertThat(use(folder)).isEqualTo(Use.FREE);
    assertThat(ThisMachine.settled(folder)).isFalse();
  }

  /// Whoever may read everything may not follow this either.
  @Test
  void takesAFolderThatCannotBeLookedIntoAsSettled() throws IOException {
    var loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);

    assertThat(ThisMachine.settled(loop)).isTrue();
    assertThat(ThisMachine.settled(folder.resolve("none"))).isFalse();
    assertThat(ThisMachine.settled(Files.createFile(folder.resolve("file")))).isFalse();
  }

  @Test
  void knowsAServerInAFolderThatIsReadOnly() throws IOException {
    Files.createFile(folder.resolve("conf.ini"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

    assertThat(use(folder)).isEqualTo(Use.SETTLED);
    assertThat(ThisMachine.settled(folder)).isTrue();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void triesAPort() throws IOException {
    try (var holder = new ServerSocket(0)) {
      var facts = answer(machine().port(holder.getLocalPort()));

      assertThat(facts.free()).isFalse();
      assertThat(facts.next()).isGreaterThan(holder.getLocalPort());
    }
  }

  @Test
  void knocksAtAnAddressWithoutAWord() throws IOException {
    URI address;
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/publish");
      assertThat(answer(machine().listens(address))).isTrue();
    }
    assertThat(answer(machine().listens(address))).isFalse();
  }

  @Test
  void knowsNoAddressWithoutAProgram() {
    assertThat(answer(machine().addresses())).isEqualTo(new Addresses(false, List.of()));
  }

  private Use use(Path path) {
    return answer(machine().folder(path)).use();
  }

  private ThisMachine machine() {
    var program = ServerProgram.find(Optional.of(folder.resolve("no-program")), folder);
    return new ThisMachine(program, Runnable::run, Runnable::run);
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
