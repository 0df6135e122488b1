package org.relaysms.gateway.adminui.sync;

import java.time.Instant;
import java.util.Optional;

/// One user in the list beside the code.
///
/// @param lastSync empty for one who has no phone yet
/// @param deviceName what the operator calls the phone that was synced today
public record UserRow(
    String id, Mark mark, Optional<Instant> lastSync, Optional<String> deviceName) {

  /// Where the user stands in today's work.
  public enum Mark {
    CONNECTING,
    CODE_ON_SCREEN,
    TYPING_PASSWORD,
    PHONE_ASKS,
    NEXT,
    TO_DO,
    SYNCED_TODAY
  }

  /// The one on screen.
  public boolean current() {
    return switch (mark) {
      case CONNECTING, CODE_ON_SCREEN, TYPING_PASSWORD, PHONE_ASKS -> true;
      case NEXT, TO_DO, SYNCED_TODAY -> false;
    };
  }
}
