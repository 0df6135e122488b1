package org.relaysms.gateway.adminui.fx;

/// The beat in which the toolkit draws: what is shown anew within one of them is drawn once. Tests
/// beat by hand. UI thread only.
@FunctionalInterface
public interface Pulse {
  /// Runs the work once, with the next beat.
  void next(Runnable work);
}
