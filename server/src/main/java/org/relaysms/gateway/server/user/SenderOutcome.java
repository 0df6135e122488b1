package org.relaysms.gateway.server.user;

import org.relaysms.gateway.server.kernel.UserId;

/// What looking a sender up came to.
public sealed interface SenderOutcome {
  record Known(UserId user) implements SenderOutcome {}

  /// Nobody has this number.
  record Unknown() implements SenderOutcome {}

  /// Nobody can say now; the same question may be answered later.
  ///
  /// @param reason for the operator; tells nothing of the sender
  record Unavailable(String reason) implements SenderOutcome {}
}
