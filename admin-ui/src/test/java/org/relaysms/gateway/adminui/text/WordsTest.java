package org.relaysms.gateway.adminui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the languages against each other, against their own rules, and against the sources.
class WordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern ASKED = Pattern.compile("texts?\\.get\\(\\s*\"([a-z][a-z0-9.-]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
  private static final Pattern PLURAL = Pattern.compile("\\{\\d,plural,");

  /// Not what stands for a value.
  private static final Pattern WORD = Pattern.compile("(?<![{,\\p{L}])\\p{L}");

  /// `named(…)`, `plain(…)` and the like put a key together from a beginning and an ending.
  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "overview\\.(attention|failed|step)\\..*"
              + "|health\\..*\\.(then|mend)"
              + "|firstrun\\.trouble\\..*"
              + "|settings\\.key\\..*|settings\\.[a-z-]+\\.then");

  @ParameterizedTest
  @EnumSource
  void saysEverythingInEveryLanguage(Language language) {
    assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH));
  }

  @Test
  void hasWordsForEverythingThatIsAsked() throws IOException {
    var asked =
        ASKED.matcher(sources()).results().map(one -> one.group(1)).collect(Collectors.toSet());

    assertThat(keys(Language.ENGLISH)).containsAll(asked);
  }

  @Test
  void hasNoWordsThatNobodyAsksFor() throws IOException {
    var sources = sources();

    var unused = new TreeSet<>(keys(Language.ENGLISH));
    unused.removeIf(key -> sources.contains("\"" + key + "\""));
    unused.removeIf(key -> PUT_TOGETHER.matcher(key).matches());

    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fillsInTheSameInEveryLanguage(Language language) {
    var english = Texts.read(Language.ENGLISH);
    var words = Texts.read(language);

    var differing = new TreeSet<String>();
    for (var key : words.stringPropertyNames()) {
      if (!placeholders(words.getProperty(key)).equals(placeholders(english.getProperty(key)))) {
        differing.add(key);
      }
    }

    assertThat(differing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void translatesAllButNames(Language language) {
    var english = Texts.read(Language.ENGLISH);
    var words = Texts.read(language);

    var untranslated = new TreeSet<String>();
    for (var key : words.stringPropertyNames()) {
      if (words.getProperty(key).equals(english.getProperty(key))) {
        untranslated.add(words.getProperty(key));
      }
    }
    untranslated.removeIf(text -> !WORD.matcher(text).find());

    assertThat(untranslated).isSubsetOf(Cognates.of(language));
  }

  @ParameterizedTest
  @EnumSource
  void closesEveryIsolate(Language language) {
    Texts.read(language)
        .forEach((key, words) -> assertThat(open((String) words)).as((String) key).isZero());
  }

  @ParameterizedTest
  @EnumSource
  void countsByTheFormsOfTheLanguage(Language language) {
    Texts.read(language)
        .forEach((key, words) -> assertCounts(language, (String) key, (String) words));
  }

  @ParameterizedTest
  @EnumSource
  void usesTypographicApostrophesAndReadablePatterns(Language language) {
    Texts.read(language)
        .forEach(
            (key, words) -> {
              var pattern = PluralPattern.resolve((String) words, language, 2, 2, 2, 2, 2, 2);
              assertThat((String) words).as((String) key).doesNotContain("'");
              assertThat(new MessageFormat(pattern).toPattern()).as((String) key).isNotNull();
            });
  }

  @ParameterizedTest
  @EnumSource
  void neverRaisesItsVoice(Language language) {
    assertThat(Texts.read(language).values()).noneMatch(words -> ((String) words).contains("!"));
  }

  /// A choice by ranges of numbers cannot say what Arabic says of 103.
  private static void assertCounts(Language language, String key, String words) {
    if (language == Language.ARABIC) {
      assertThat(words).as(key).doesNotContain(",choice,");
    }
    PLURAL.matcher(words).results().forEach(plural -> assertForms(language, key, words, plural));
  }

  private static void assertForms(Language language, String key, String words, MatchResult plural) {
    var inner = words.substring(plural.end(), PluralPattern.end(words, plural.start()));
    var named = new TreeSet<>(PluralPattern.forms(inner).keySet());
    named.removeIf(form -> form.matches("\\d+"));

    assertThat(named).as(key).isSubsetOf(wordsOf(Plural.of(language)));
    assertThat(named).as(key).containsAll(wordsOf(needed(language)));
  }

  /// Where there are only two forms, a language may use one word for both; zero may be as any.
  private static Set<Plural> needed(Language language) {
    var needed = EnumSet.copyOf(Plural.of(language));
    needed.remove(Plural.ZERO);
    return needed.size() > 2 ? needed : EnumSet.of(Plural.OTHER);
  }

  private static Set<String> wordsOf(Set<Plural> forms) {
    return forms.stream().map(Plural::word).collect(Collectors.toSet());
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Isolates that are open at the end, or -1 as soon as one is closed that was not opened.
  private static int open(String words) {
    var open = 0;
    for (var at = 0; at < words.length() && open >= 0; at++) {
      var letter = words.charAt(at);
      open += letter >= '\u2066' && letter <= '\u2068' ? 1 : letter == '\u2069' ? -1 : 0;
    }
    return open;
  }

  private static Set<String> keys(Language language) {
    return new TreeSet<>(Texts.read(language).stringPropertyNames());
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
