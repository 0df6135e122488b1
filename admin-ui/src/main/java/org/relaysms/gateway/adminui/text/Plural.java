package org.relaysms.gateway.adminui.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The forms that a counted word takes, and which whole number takes which: the cardinal rules of
/// Unicode CLDR 48 (`common/supplemental/plurals.xml`) for our languages. Those for numbers with a
/// fraction, and for millions in French, Portuguese and Spanish, are left out: nothing here is
/// counted so.
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  static Plural of(Language language, long count) {
    return switch (language) {
      case ENGLISH, SPANISH -> count == 1 ? ONE : OTHER;
      case FRENCH, PORTUGUESE, FARSI -> count == 0 || count == 1 ? ONE : OTHER;
      case ARABIC -> arabic(count);
    };
  }

  /// Every form that `language` has.
  static Set<Plural> of(Language language) {
    return switch (language) {
      case ENGLISH, FRENCH, SPANISH, PORTUGUESE, FARSI -> EnumSet.of(ONE, OTHER);
      case ARABIC -> EnumSet.allOf(Plural.class);
    };
  }

  private static Plural arabic(long count) {
    if (count >= 0 && count <= 2) {
      return values()[(int) count];
    }
    var hundredth = count % 100;
    if (hundredth >= 3 && hundredth <= 10) {
      return FEW;
    }
    return hundredth >= 11 ? MANY : OTHER;
  }

  /// As it is written in a pattern.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
