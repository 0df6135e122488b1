package org.relaysms.gateway.server.log;

/// Text that any reader can show: bounded, well-formed, and without control characters other than
/// line ends and tabs, which could otherwise drive a terminal.
final class Printable {
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  static String of(String text, int most) {
    var bounded = text.length() > most ? text.substring(0, most - 1) + "…" : text;
    var unix = bounded.indexOf('\r') < 0 ? bounded : bounded.replace("\r\n", "\n");
    return unix.codePoints().allMatch(Printable::good) ? unix : mended(unix);
  }

  private static String mended(String text) {
    return text.codePoints()
        .map(point -> good(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Half a surrogate pair comes as a code point of its own.
  private static boolean good(int point) {
    return point == '\n'
        || point == '\t'
        || !(Character.isISOControl(point) || surrogate(point) || turning(point));
  }

  private static boolean surrogate(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }

  /// What changes the direction of what follows, and so shows a line as what it is not.
  private static boolean turning(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
