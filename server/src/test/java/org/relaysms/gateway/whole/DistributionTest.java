package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the build leaves behind: a start script and jars, and no desktop toolkit among them.
@Tag("whole")
class DistributionTest {
  private static final Path APP = Path.of(System.getProperty("app"));

  @Test
  void holdsNoDesktopToolkit() throws IOException {
    try (var jars = Files.list(APP.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()).toList())
          .anyMatch(jar -> jar.startsWith("gateway-server"))
          .noneMatch(jar -> jar.contains("javafx") || jar.contains("atlantafx"));
    }
  }

  @Test
  void startsThroughALinkAndFromAnywhere(@TempDir Path elsewhere) throws Exception {
    var link = elsewhere.resolve("gateway");
    Files.createSymbolicLink(link, APP.toAbsolutePath().resolve("bin/relaysms-gateway"));

    var started = new ProcessBuilder(link.toString(), "version").directory(elsewhere.toFile());
    var process = started.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("0.1.0");
  }

  /// The search for a JDK runs with every usual place replaced by an empty folder.
  @Test
  void saysWhatToInstallWhereNoJdk25Is(@TempDir Path empty) throws Exception {
    var script = Files.readString(APP.resolve("lib/find-java.sh"));
    var blind = empty.resolve("find-java.sh");
    Files.writeString(blind, script.replaceAll("(?<=[ \"])/(usr|opt|Library)/", empty + "/"));

    var builder = new ProcessBuilder(List.of("sh", "-c", ". " + blind + "; echo found"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("HOME", empty.toString());
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said.lines()).hasSize(1).first().asString().contains("Install a JDK 25");
  }
}
