package org.relaysms.gateway.adminui.log;

import java.time.Instant;

/// What the lines on screen are worth.
public sealed interface Standing {
  /// The server runs, and its lines come as it says them.
  record Live() implements Standing {}

  /// A server starts, or is being connected to.
  record Connecting() implements Standing {}

  /// It runs, and does not answer.
  record Silent(Instant since) implements Standing {}

  /// It does not run.
  ///
  /// @param since when it stopped; where nobody saw that, when it last said something
  /// @param seen whether `since` is the time of the stop
  record Stopped(Instant since, boolean seen) implements Standing {}

  /// It does not run, and nothing that it said is known.
  record Unknown() implements Standing {}
}
