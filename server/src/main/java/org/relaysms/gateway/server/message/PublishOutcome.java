package org.relaysms.gateway.server.message;

import java.time.Duration;
import java.util.Optional;

/// What one try to publish came to. Reasons are words for the operator and hold nothing of the
/// message, nor of what the Publisher answered beyond its status.
sealed interface PublishOutcome {
  /// The Publisher has it.
  ///
  /// @param status its answer, 200 to 299
  record Published(int status) implements PublishOutcome {}

  /// Not now; the same parcel may go through later.
  ///
  /// @param retryAfter how long the Publisher asks to be left alone, where it says so
  record Temporary(String reason, Optional<Duration> retryAfter) implements PublishOutcome {}

  /// Never: another try would be refused as well.
  record Permanent(String reason) implements PublishOutcome {}
}
