package org.relaysms.gateway.adminui.health;

import java.util.Optional;

/// A check in words.
///
/// @param fact one sentence of what was found
/// @param meaning what follows from it; empty where nothing does
/// @param mend the way out, where there is something to do
record Finding(String fact, String meaning, Optional<Mend> mend) {

  /// What to do.
  ///
  /// @param command to be copied
  /// @param page the id of the page where it is done
  record Mend(String words, Optional<String> command, Optional<String> page) {}

  Finding copying(String command) {
    return new Finding(
        fact, meaning, mend.map(one -> new Mend(one.words, Optional.of(command), one.page)));
  }

  Finding on(String page) {
    return new Finding(
        fact, meaning, mend.map(one -> new Mend(one.words, one.command, Optional.of(page))));
  }
}
