package org.relaysms.gateway.adminui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.adminui.text.Texts;

/// Every key of the server has a name and a help. The example file holds every key there is, which
/// a test of the server sees to.
class SettingsLabelsTest {
  private static final Path EXAMPLE = Path.of("..", "confs", "example.conf.ini");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void namesEveryKeyOfTheServer(String language) throws IOException {
    var texts = Texts.of(Locale.forLanguageTag(language), ZoneOffset.UTC);

    assertThat(keys())
        .hasSizeGreaterThan(80)
        .allSatisfy(key -> assertThat(texts.has("settings.key." + key)).as(key).isTrue())
        .allSatisfy(key -> assertThat(texts.has("settings.key." + key + ".help")).as(key).isTrue());
  }

  private static List<String> keys() throws IOException {
    var keys = new ArrayList<String>();
    var section = "";
    for (var line : Files.readAllLines(EXAMPLE)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (line.matches("[a-z_]+ =.*")) {
        keys.add(section + "." + line.substring(0, line.indexOf(' ')));
      }
    }
    return keys;
  }
}
