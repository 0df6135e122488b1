package org.relaysms.gateway.adminui.users;

import java.util.List;
import org.relaysms.gateway.adminui.account.Problem;

/// What becomes of a line of a file.
sealed interface Verdict {
  /// He is added.
  ///
  /// @param platforms the letters that he gets; none means all
  record New(List<String> platforms) implements Verdict {}

  /// A user of this id is there already, and is left as he is.
  record Exists() implements Verdict {}

  record Wrong(Problem why) implements Verdict {}
}
