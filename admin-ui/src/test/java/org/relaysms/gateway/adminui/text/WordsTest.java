package org.relaysms.gateway.adminui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the two languages against each other and against the sources.
class WordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern ASKED = Pattern.compile("texts?\\.get\\(\\s*\"([a-z][a-z0-9.-]+)\"");

  /// `named(…)`, `plain(…)` and the like put a key together from a beginning and an ending.
  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "overview\\.(attention|failed|step)\\..*|health\\..*\\.(then|mend)|settings\\.key\\..*|settings\\.[a-z-]+\\.then");

  @Test
  void saysEverythingInBothLanguages() {
    assertThat(keys("fr")).isEqualTo(keys("en"));
  }

  @Test
  void hasWordsForEverythingThatIsAsked() throws IOException {
    var asked =
        ASKED.matcher(sources()).results().map(one -> one.group(1)).collect(Collectors.toSet());

    assertThat(keys("en")).containsAll(asked);
  }

  @Test
  void hasNoWordsThatNobodyAsksFor() throws IOException {
    var sources = sources();

    var unused = new TreeSet<>(keys("en"));
    unused.removeIf(key -> sources.contains("\"" + key + "\""));
    unused.removeIf(key -> PUT_TOGETHER.matcher(key).matches());

    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void usesTypographicApostrophesAndReadablePatterns(String language) {
    var words = Texts.read(Locale.forLanguageTag(language));

    words.forEach(
        (key, pattern) -> {
          assertThat(pattern.toString()).as(key.toString()).doesNotContain("'");
          assertThat(new MessageFormat(pattern.toString()).toPattern()).isNotEmpty();
        });
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(Texts.read(Locale.forLanguageTag(language)).stringPropertyNames());
  }

  private static String sources() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
