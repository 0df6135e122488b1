package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import org.relaysms.gateway.adminui.account.MadePassword;

/// What became of the operator's last deed, told above the table until it is put away.
public sealed interface Notice {
  record Nothing() implements Notice {}

  /// A user is there now.
  ///
  /// @param password where it was made: shown this once
  record Added(String user, Optional<MadePassword> password) implements Notice {}

  /// The old password is good no more.
  ///
  /// @param password where it was made: shown this once
  record PasswordSet(String user, Optional<MadePassword> password) implements Notice {}

  /// A user is there no more.
  ///
  /// @param devices how many phones lost their keys
  record Removed(String user, int devices) implements Notice {}

  record Revoked() implements Notice {}

  /// Somebody else was faster.
  record Gone() implements Notice {}

  record Refused(String reason) implements Notice {}

  /// No answer: it may have been done or not, and the list shows which.
  record Unanswered() implements Notice {}
}
