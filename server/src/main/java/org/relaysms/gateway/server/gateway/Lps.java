package org.relaysms.gateway.server.gateway;

import java.time.Instant;

/// How the moment of a ping is written: epoch seconds with six decimals, the same text in the
/// answer to the ping and as a number in the lists (contract section 9). Moments are whole
/// milliseconds.
final class Lps {
  private static final int MILLIS = 1_000;

  private Lps() {}

  static String text(Instant at) {
    var millis = at.toEpochMilli();
    var fraction = Long.toString(MILLIS + Math.floorMod(millis, MILLIS));
    return Math.floorDiv(millis, MILLIS) + "." + fraction.substring(1) + "000";
  }
}
