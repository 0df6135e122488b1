package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCsvTest {
  @TempDir private Path folder;

  @Test
  void writesPasswordsForTheOwnersEyesOnlyOverWhateverWasThere() throws IOException {
    var file = Files.writeString(folder.resolve("passwords.csv"), "old, and open to all");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    UsersCsv.writePrivately(file, "id,password\r\n");

    assertThat(file).hasContent("id,password\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
