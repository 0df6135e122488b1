package org.relaysms.gateway.bench;

import java.util.Locale;

/// One line of the report.
///
/// @param ratio what the gate looks at
/// @param gate the least, or for memory and delay the most, that passes
public record Row(
    String work, String measured, String beside, double ratio, double gate, boolean most) {

  static Row atLeast(String work, String measured, String beside, double ratio, double gate) {
    return new Row(work, measured, beside, ratio, gate, false);
  }

  public static Row atMost(String work, String measured, String beside, double ratio, double gate) {
    return new Row(work, measured, beside, ratio, gate, true);
  }

  public boolean passed() {
    return most ? ratio <= gate : ratio >= gate;
  }

  public String markdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.2f | %s %.2f | %s |",
        work,
        measured,
        beside,
        ratio,
        most ? "≤" : "≥",
        gate,
        passed() ? "yes" : "**no**");
  }
}
