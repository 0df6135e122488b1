package org.relaysms.gateway.adminui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 0, OTHER",
    "ENGLISH, 1, ONE",
    "ENGLISH, 2, OTHER",
    "FRENCH, 0, ONE",
    "FRENCH, 1, ONE",
    "FRENCH, 2, OTHER",
    "SPANISH, 0, OTHER",
    "SPANISH, 1, ONE",
    "SPANISH, 2, OTHER",
    "PORTUGUESE, 0, ONE",
    "PORTUGUESE, 1, ONE",
    "PORTUGUESE, 2, OTHER",
    "FARSI, 0, ONE",
    "FARSI, 1, ONE",
    "FARSI, 2, OTHER",
    "ARABIC, 0, ZERO",
    "ARABIC, 1, ONE",
    "ARABIC, 2, TWO",
    "ARABIC, 3, FEW",
    "ARABIC, 10, FEW",
    "ARABIC, 103, FEW",
    "ARABIC, 1010, FEW",
    "ARABIC, 11, MANY",
    "ARABIC, 99, MANY",
    "ARABIC, 111, MANY",
    "ARABIC, 1099, MANY",
    "ARABIC, 100, OTHER",
    "ARABIC, 101, OTHER",
    "ARABIC, 102, OTHER",
    "ARABIC, 1000, OTHER",
  })
  void takesTheFormThatTheLanguageGivesANumber(Language language, long count, Plural form) {
    assertThat(Plural.of(language, count)).isEqualTo(form);
    assertThat(Plural.of(language)).contains(form);
  }

  @ParameterizedTest
  @CsvSource({"0, none", "1, one {0}", "2, {0} of them", "-1, {0} of them"})
  void putsANumberBeforeAFormAndOtherInThePlaceOfWhatIsMissing(long count, String form) {
    var pattern = "{0,plural,0#none|one#one {0}|other#{0} of them}";

    assertThat(PluralPattern.resolve(pattern, Language.ENGLISH, count)).isEqualTo(form);
  }

  @Test
  void choosesForEachPluralByItsOwnNumber() {
    var pattern = "{0}: {1,plural,one#a|other#b}, {2,plural,one#c|other#d}.";

    assertThat(PluralPattern.resolve(pattern, Language.ENGLISH, "x", 1, 2L))
        .isEqualTo("{0}: a, d.");
  }

  @Test
  void refusesAPluralThatIsNotClosed() {
    assertThatThrownBy(() -> PluralPattern.resolve("{0,plural,other#x", Language.ENGLISH, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
