package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.kernel.Secret;

class AdminTokenTest {
  private @TempDir Path folder;

  @Test
  void admitsWhoReadTheFile() {
    var token = create();

    var read = AdminToken.read(token.file()).map(Secret::reveal).orElseThrow();

    assertThat(token.admits("Bearer " + read)).isTrue();
    assertThat(token.admits(read)).isFalse();
    assertThat(token.admits("Bearer " + read + "x")).isFalse();
    assertThat(token.admits("Bearer ")).isFalse();
    assertThat(token.admits("")).isFalse();
  }

  @Test
  void isReadableByItsOwnerAloneEvenWhereTheFileWasOpenBefore() throws IOException {
    Files.writeString(folder.resolve("admin.token"), "old");

    var token = create();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
        .isEqualTo("rw-------");
    assertThat(token.admits("Bearer old")).isFalse();
  }

  @Test
  void isAnotherOneEachTime() {
    var first = AdminToken.read(create().file());

    var second = AdminToken.read(create().file());

    assertThat(first).isPresent().isNotEqualTo(second);
  }

  private AdminToken create() {
    return AdminToken.create(folder.resolve("admin.token"), new SecureRandom());
  }
}
