package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.text.Language;

class LanguageChoiceTest {
  @TempDir private Path folder;

  @Test
  void speaksAsTheSystemUnlessChosenOtherwise() {
    var choice = choice(Locale.CANADA_FRENCH);

    assertThat(choice.chosen().get()).isEmpty();
    assertThat(choice.locale()).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(choice.next()).isEqualTo(Language.FRENCH);
  }

  @Test
  void remembersWhatIsChosen() {
    choice(Locale.CANADA_FRENCH).chosen().set(Optional.of(Language.FARSI));

    var next = choice(Locale.CANADA_FRENCH);

    assertThat(next.locale()).isEqualTo(Locale.forLanguageTag("fa"));
    assertThat(next.next()).isEqualTo(Language.FARSI);
  }

  @Test
  void keepsTheRegionWhereTheSystemSpeaksWhatIsChosen() {
    choice(Locale.CANADA_FRENCH).chosen().set(Optional.of(Language.FRENCH));

    assertThat(choice(Locale.CANADA_FRENCH).locale()).isEqualTo(Locale.CANADA_FRENCH);
  }

  @Test
  void followsTheSystemAgain() {
    choice(Locale.CANADA_FRENCH).chosen().set(Optional.of(Language.ARABIC));
    choice(Locale.CANADA_FRENCH).chosen().set(Optional.empty());

    assertThat(choice(Locale.CANADA_FRENCH).chosen().get()).isEmpty();
  }

  @Test
  void speaksEnglishWhereTheSystemSpeaksNoneOfOurs() {
    assertThat(choice(Locale.JAPANESE).next()).isEqualTo(Language.ENGLISH);
  }

  private LanguageChoice choice(Locale system) {
    return new LanguageChoice(new Memory(folder.resolve("memory.properties")), system);
  }
}
