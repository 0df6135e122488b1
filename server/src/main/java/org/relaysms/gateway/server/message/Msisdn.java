package org.relaysms.gateway.server.message;

import java.util.Optional;
import java.util.regex.Pattern;

/// A sender's number as networks give it: 3 to 15 digits (ITU-T E.164), with `+` where it is
/// international. Prints as `***`.
record Msisdn(String value) {
  private static final Pattern FORM = Pattern.compile("\\+?[0-9]{3,15}");
  private static final Pattern FILLER = Pattern.compile("[ .()-]");
  private static final int LONGEST = 40;

  /// Without the marks people write between digits and the white space of a modem around them; `00`
  /// in front is `+`. Nothing where the text is no phone number.
  static Optional<Msisdn> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var bare = FILLER.matcher(text.strip()).replaceAll("");
    var international = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    return FORM.matcher(international).matches()
        ? Optional.of(new Msisdn(international))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
