package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path place;

  @Test
  void countsOnlyWhoHoldsTheFolderAsRunning() throws IOException {
    var folder = DataFolder.prepare(place.resolve("data"));
    Files.writeString(folder.file("server.lock"), Long.toString(ProcessHandle.current().pid()));

    assertThat(FolderLock.holder(folder.path())).isEmpty();
    try (var _ = FolderLock.take(folder, 7)) {
      assertThat(FolderLock.holder(folder.path())).contains(7L);
    }
  }

  @Test
  void isMadeForItsOwnerAlone() throws IOException {
    var folder = DataFolder.prepare(place.resolve("a").resolve("b"));

    assertThat(mode(folder.path())).isEqualTo("rwx------");
  }

  @Test
  void isClosedToOthersWhereItWasOpen() throws IOException {
    Files.writeString(place.resolve("server.lock"), "");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));

    DataFolder.prepare(place);

    assertThat(mode(place)).isEqualTo("rwx------");
  }

  @Test
  void isLeftAsItIsWhereItHoldsNothingOfOurs() throws IOException {
    Files.writeString(place.resolve("somebody's own"), "");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThatThrownBy(() -> DataFolder.prepare(place))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("chmod 700 " + place);
    assertThat(mode(place)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void takesAStrangersFolderThatIsClosedAlready() throws IOException {
    Files.writeString(place.resolve("somebody's own"), "");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));

    assertThat(DataFolder.prepare(place).path()).isEqualTo(place);
  }

  @Test
  void saysWhereAFileStandsInItsPlace() throws IOException {
    var file = Files.writeString(place.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.prepare(file))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void isHeldByOneAtATime() {
    var folder = DataFolder.prepare(place);

    try (var first = FolderLock.take(folder, 7)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(folder, 8))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("process 7");
    }

    FolderLock.take(folder, 8).close();
  }

  @Test
  void saysWhichFileCannotBeWritten() throws IOException {
    var folder = DataFolder.prepare(place);
    Files.createDirectory(folder.file("server.lock"));

    assertThatThrownBy(() -> FolderLock.take(folder, 7))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(folder.file("server.lock") + " cannot be written");
  }

  @Test
  void tellsWhereTheServerIsUntilItStops() {
    var folder = DataFolder.prepare(place);
    var file = new ServerFile(7, "1.0", 8, "http://a:1", "ws://a:2", "http://127.0.0.1:3", "t");

    file.write(folder);
    assertThat(ServerFile.read(folder.path())).contains(file);

    ServerFile.remove(folder);
    assertThat(ServerFile.read(folder.path())).isEqualTo(Optional.empty());
  }

  @Test
  void trustsOnlyWhatTheHolderOfTheFolderWrote() {
    var folder = DataFolder.prepare(place);
    var file = new ServerFile(7, "1.0", 8, "http://a:1", "ws://a:2", "http://127.0.0.1:3", "t");
    file.write(folder);

    assertThat(ServerFile.of(folder.path(), Optional.of(7L))).contains(file);
    assertThat(ServerFile.of(folder.path(), Optional.of(8L))).isEmpty();
    assertThat(ServerFile.of(folder.path(), Optional.empty())).isEmpty();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
