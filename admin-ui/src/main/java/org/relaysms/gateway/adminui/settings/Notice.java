package org.relaysms.gateway.adminui.settings;

/// What came of the last deed, until the next one.
sealed interface Notice {
  record None() implements Notice {}

  record Saving() implements Notice {}

  record Saved() implements Notice {}

  /// Somebody changed the file meanwhile.
  record Stale() implements Notice {}

  record Refused(String words) implements Notice {}

  record Unreachable() implements Notice {}

  record Restarting() implements Notice {}
}
