package org.relaysms.gateway.adminui.account;

import java.util.random.RandomGenerator;

/// A password that this app made, to be read out: four groups of four, 80 bits. Prints as `***`.
public record MadePassword(String value) {
  /// No letter or digit that is easily taken for another.
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  /// A new one.
  ///
  /// @param random a secure one, outside of tests
  public static MadePassword from(RandomGenerator random) {
    var made = new StringBuilder();
    for (var at = 0; at < GROUPS * GROUP; at++) {
      made.append(at > 0 && at % GROUP == 0 ? "-" : "");
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new MadePassword(made.toString());
  }

  @Override
  public String toString() {
    return "***";
  }
}
