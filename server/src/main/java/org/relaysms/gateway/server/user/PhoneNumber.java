package org.relaysms.gateway.server.user;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number in international form (ITU-T E.164): `+` and 7 to 15 digits. Prints as `***`.
record PhoneNumber(String value) {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern FILLER = Pattern.compile("[\\s.()/-]");

  /// The number without the marks people write between digits, or nothing where it is not one.
  static Optional<PhoneNumber> parse(String text) {
    var bare = FILLER.matcher(text).replaceAll("");
    return FORM.matcher(bare).matches() ? Optional.of(new PhoneNumber(bare)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
