package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.health.KeyFacts.Rights;
import org.relaysms.gateway.server.health.StoreFacts.StoreFile;

/// What is read of files for the health checks.
class HealthReadingTest {
  private static final Instant EARLY = Instant.parse("2026-03-01T12:00:00Z");
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"rw-------, 600", "rw-r-----, 640", "rwxr-xr-x, 755", "r--------, 400"})
  void readsTheModeAndTheOwner(String letters, String octal) throws IOException {
    var file = Files.writeString(folder.resolve("key"), "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(letters));

    var rights = FileRights.of(file);

    assertThat(rights)
        .contains(new Rights(Optional.of(Integer.parseInt(octal, 8)), FileRights.owner(folder)));
  }

  @Test
  void findsNoRightsOfAFileThatIsNotThere() {
    assertThat(FileRights.of(folder.resolve("none"))).isEmpty();
  }

  @Test
  void measuresTheStoreAndItsLog() throws IOException {
    var store = written("gateway.db", 3, EARLY);
    written("gateway.db-wal", 5, EARLY.plusSeconds(9));

    assertThat(StoreFileReading.of(store))
        .isEqualTo(new StoreFile(store.toString(), 3, 5, Optional.of(EARLY.plusSeconds(9))));
  }

  @Test
  void needsNoLogBesideTheStore() throws IOException {
    var store = written("gateway.db", 3, EARLY);

    assertThat(StoreFileReading.of(store))
        .isEqualTo(new StoreFile(store.toString(), 3, 0, Optional.of(EARLY)));
  }

  private Path written(String name, int bytes, Instant at) throws IOException {
    var file = Files.write(folder.resolve(name), new byte[bytes]);
    return Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
