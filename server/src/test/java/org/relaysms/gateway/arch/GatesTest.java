package org.relaysms.gateway.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiler's gates and the format check can fail: a module with one offence per gate, built
/// under the real parent pom, is refused, and each gate says so.
@Tag("whole")
class GatesTest {
  private static final Path REPOSITORY = Path.of(System.getProperty("repository", ".."));

  @TempDir Path module;

  @Test
  void refusesWhatEachCompilerGateIsThereFor() throws Exception {
    source("package-info", "@org.jspecify.annotations.NullMarked\npackage canary;\n");
    source(
        "Offences",
        """
        package canary;

        public final class Offences {
          public static String nothing() {
            return null;
          }

          public static void rawType(java.util.List list) {}

          public static boolean sameBoxes(Integer one, Integer other) {
            return one == other;
          }
        }
        """);

    assertThat(maven("compile"))
        .contains(
            "BUILD FAILURE", "[NullAway]", "[rawtypes]", "[BoxedPrimitiveEquality]", "-Werror");
  }

  @Test
  void refusesASourceOutOfFormat() throws Exception {
    source("Crooked", "package canary;\npublic   final class Crooked { }\n");

    assertThat(maven("spotless:check"))
        .contains("BUILD FAILURE", "Crooked.java", "format violations");
  }

  private void source(String name, String text) throws IOException {
    var folder = Files.createDirectories(module.resolve("src/main/java/canary"));
    Files.writeString(folder.resolve(name + ".java"), text);
  }

  private String maven(String goal) throws IOException, InterruptedException {
    Files.writeString(module.resolve("pom.xml"), pom());
    var mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    var builder =
        new ProcessBuilder(mvn, "-B", "-o", goal)
            .directory(module.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static String pom() throws IOException {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.relaysms.gateway</groupId>
            <artifactId>gateway-parent</artifactId>
            <version>%s</version>
            <relativePath>%s</relativePath>
          </parent>
          <artifactId>canary</artifactId>
        </project>
        """
        .formatted(version(), REPOSITORY.toRealPath().resolve("pom.xml"));
  }

  private static String version() throws IOException {
    var parent = Files.readString(REPOSITORY.resolve("pom.xml"));
    var start = parent.indexOf("<version>") + "<version>".length();
    return parent.substring(start, parent.indexOf("</version>", start));
  }
}
