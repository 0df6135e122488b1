package org.relaysms.gateway.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void keepsModeOwnerAndGroup() throws IOException {
    var file = file("rw-r-----");
    assumeTrue(root(), "only root can give a file to others");
    Files.setAttribute(file, "unix:uid", 12_345);
    Files.setAttribute(file, "unix:gid", 12_346);

    WholeFile.replace(file, "new".getBytes(UTF_8), () -> true);

    assertThat(file).hasContent("new");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12_345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(12_346);
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(WholeFile.writable(file)).isTrue();
    assertThat(folder.toFile().list()).containsExactly("conf.ini");
  }

  @Test
  void makesANewFileForItsOwnerAlone() throws IOException {
    var file = folder.resolve("conf.ini");

    WholeFile.replace(file, "new".getBytes(UTF_8), () -> true);

    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void leavesAFileThatSomebodyChangedMeanwhile() throws IOException {
    var file = file("rw-------");

    assertThat(WholeFile.replace(file, "new".getBytes(UTF_8), () -> false)).isFalse();

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("conf.ini");
  }

  private Path file(String mode) throws IOException {
    var file = Files.writeString(folder.resolve("conf.ini"), "old");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private boolean root() throws IOException {
    return Files.getAttribute(folder, "unix:uid").equals(0);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
