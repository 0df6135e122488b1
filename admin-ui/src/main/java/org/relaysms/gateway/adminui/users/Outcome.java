package org.relaysms.gateway.adminui.users;

import org.relaysms.gateway.adminui.account.Problem;

/// What became of a line that was imported.
sealed interface Outcome {
  /// Its turn has not come.
  record Waiting() implements Outcome {}

  record Added() implements Outcome {}

  /// A user of this id was there already.
  record Skipped() implements Outcome {}

  record Failed(Problem why) implements Outcome {}

  /// No answer came: the user may be there or not.
  record Unanswered() implements Outcome {}

  /// The import was stopped before.
  record NotTried() implements Outcome {}
}
