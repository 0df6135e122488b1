package org.relaysms.gateway.adminui.shell;

import java.time.Duration;
import java.time.Instant;

/// How far what the server said can be shown as what is so now. The one notion of it for all pages.
public sealed interface Freshness {
  /// It has said nothing yet.
  record None() implements Freshness {}

  /// It speaks.
  record Live() implements Freshness {}

  /// It is not connected, or has missed saying something twice.
  ///
  /// @param since when it last spoke, in the time of day
  /// @param age how long ago that is, also where the time of day was set or the machine slept
  record Old(Instant since, Duration age) implements Freshness {}
}
