package org.relaysms.gateway.server.health;

import org.relaysms.gateway.server.health.Check.State;

/// The disk that the data folder is on, in bytes.
///
/// @param free what this server may still write
public record DiskFacts(String folder, long free, long total, boolean readOnly) implements Facts {
  /// A village's messages of some months, and the store's log while it is rewritten.
  static final long LOW = 1L << 30;

  /// Soon nothing can be stored, and then nothing is taken in.
  static final long FULL = 100L << 20;

  private static final String ID = "disk";

  @Override
  public Check check() {
    var told = new Told().text("folder", folder).number("free", free).number("total", total);
    if (readOnly) {
      return told.as(ID, State.FAILED, "read-only");
    }
    if (free < FULL) {
      return told.as(ID, State.FAILED, "full");
    }
    return free < LOW ? told.as(ID, State.WARNING, "low") : told.as(ID, State.OK, "enough");
  }
}
