package org.relaysms.gateway.adminui.text;

/// How a person's phone number is shown until asked for: `+2376 •••• 118`.
public final class NumberMask {
  private static final int BEGINNING = 5;
  private static final int END = 3;
  private static final int SHORTEST = 11;

  private NumberMask() {}

  /// Of a short number only the end is left.
  public static String hidden(String number) {
    var end = number.substring(Math.max(0, number.length() - END));
    if (number.length() >= SHORTEST) {
      return number.substring(0, BEGINNING) + " •••• " + end;
    }
    return number.length() > 2 * END ? "•••• " + end : "••••";
  }
}
