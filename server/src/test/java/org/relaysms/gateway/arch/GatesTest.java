package org.relaysms.gateway.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The compiler's gates and the format check can fail: a module with one offence per gate, built
/// under the real parent pom, is refused, and each gate says so.
@Tag("whole")
class GatesTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository", ".."));

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [NullAway]               | static String nothing() { return null; }
          [rawtypes]               | static void raw(java.util.List list) {}
          [BoxedPrimitiveEquality] | static boolean same(Integer one, Integer other) { return one == other; }
          """)
  void refusesTheOffenceOfEachCompilerGate(String gate, String offence) throws Exception {
    source("package-info", "@org.jspecify.annotations.NullMarked\npackage canary;\n");
    source("Offence", "package canary;\n\nfinal class Offence {\n  " + offence + "\n}\n");

    assertThat(maven("compiler:compile")).contains("BUILD FAILURE", gate);
  }

  @Test
  void refusesASourceOutOfFormat() throws Exception {
    source("Crooked", "package canary;\npublic   final class Crooked { }\n");

    assertThat(maven("spotless:check"))
        .contains("BUILD FAILURE", "Crooked.java", "format violations");
  }

  private void source(String name, String text) throws IOException {
    var folder = Files.createDirectories(module().resolve("src/main/java/canary"));
    Files.writeString(folder.resolve(name + ".java"), text);
  }

  private String maven(String goal) throws IOException, InterruptedException {
    Files.copy(REPOSITORY.resolve("pom.xml"), root.resolve("pom.xml"));
    Files.writeString(module().resolve("pom.xml"), pom());
    var mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    var builder =
        new ProcessBuilder(mvn, "-B", "-o", goal)
            .directory(module().toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private Path module() {
    return root.resolve("canary");
  }

  private static String pom() throws IOException {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.relaysms.gateway</groupId>
            <artifactId>gateway-parent</artifactId>
            <version>%s</version>
          </parent>
          <artifactId>canary</artifactId>
        </project>
        """
        .formatted(version());
  }

  private static String version() throws IOException {
    var parent = Files.readString(REPOSITORY.resolve("pom.xml"));
    var start = parent.indexOf("<version>") + "<version>".length();
    return parent.substring(start, parent.indexOf("</version>", start));
  }
}
