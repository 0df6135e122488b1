package org.relaysms.gateway.server.config;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileTest {
  private static final Path EXAMPLE = Path.of("../confs/example.conf.ini");

  @TempDir private Path dataFolder;

  @Test
  void setsEveryKeyToItsDefault() {
    var loaded = load();

    assertThat(loaded.config()).isEqualTo(ConfigLoader.defaults(dataFolder));
    assertThat(loaded.provenance().settings())
        .allSatisfy(setting -> assertThat(setting.value()).isIn(setting.fallback(), "***"));
  }

  @Test
  void holdsEveryKeyThereIs() throws IOException {
    var written =
        IniFile.parse(lines()).entries().stream()
            .map(entry -> entry.section() + "." + entry.key())
            .collect(toSet());

    assertThat(written)
        .isEqualTo(load().provenance().settings().stream().map(Setting::name).collect(toSet()));
  }

  @Test
  void explainsEveryKeyWithItsDefault() throws IOException {
    var lines = lines();

    for (var entry : IniFile.parse(lines).entries()) {
      var comment = commentAbove(lines, entry.line());
      assertThat(comment).as("%s.%s", entry.section(), entry.key()).contains("Default");
      assertThat(comment).as("%s.%s", entry.section(), entry.key()).contains(defaultOf(entry));
    }
  }

  private static String defaultOf(IniFile.Entry entry) {
    return entry.value().isEmpty() ? "unset" : entry.value();
  }

  private static String commentAbove(List<String> lines, int line) {
    var comment = new StringBuilder();
    for (var above = line - 2; lines.get(above).startsWith("; "); above--) {
      comment.insert(0, lines.get(above).substring(1));
    }
    return comment.toString();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(EXAMPLE);
  }

  private Loaded.Ok load() {
    return (Loaded.Ok)
        ConfigLoader.load(
            new Sources(Optional.of(EXAMPLE), dataFolder, dataFolder, Map.of(), List.of()));
  }
}
