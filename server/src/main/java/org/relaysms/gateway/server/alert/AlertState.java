package org.relaysms.gateway.server.alert;

import java.time.Instant;

/// What is true of a gateway, and what of it the operator was told.
sealed interface AlertState {
  /// Heard in time, as far as the operator knows; so it is.
  record Fine() implements AlertState {}

  /// Silent, and nobody was told yet.
  ///
  /// @param since when it was heard last
  /// @param pings how many times until then
  record Missed(Instant since, long pings, Instant noticed) implements AlertState {}

  /// Silent, and the operator knows.
  record Silent(Instant since, long pings, Instant told) implements AlertState {}

  /// Heard again, while the operator still takes it for silent.
  record Returned(Instant since, long pings, Instant told, Instant back) implements AlertState {}
}
