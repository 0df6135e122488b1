package org.relaysms.gateway.adminui.gateways;

import java.util.regex.Pattern;

/// How an IMSI is shown: `624 02 •••• 17` until asked for, `624 02 0000000017` then. What is not 15
/// digits (a modem's own name) keeps two characters at each end.
final class ImsiMask {
  private static final Pattern DIGITS = Pattern.compile("(\\d{3})(\\d{2})(\\d{8})(\\d{2})");
  private static final int ENDS = 2;

  private ImsiMask() {}

  static String hidden(String imsi) {
    var digits = DIGITS.matcher(imsi);
    if (digits.matches()) {
      return digits.replaceFirst("$1 $2 •••• $4");
    }
    return imsi.length() > 2 * ENDS
        ? imsi.substring(0, ENDS) + " •••• " + imsi.substring(imsi.length() - ENDS)
        : "••••";
  }

  static String whole(String imsi) {
    return DIGITS.matcher(imsi).replaceFirst("$1 $2 $3$4");
  }
}
