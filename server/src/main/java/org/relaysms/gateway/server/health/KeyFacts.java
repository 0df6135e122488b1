package org.relaysms.gateway.server.health;

import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// A file that nobody but the server's user may touch.
///
/// @param id `server-key`, `master-key` or `admin-token`
/// @param folderOwner whose the data folder is
/// @param guarded whether a passphrase protects it; there where one can
public record KeyFacts(
    String id, String file, Optional<Rights> rights, String folderOwner, Optional<Boolean> guarded)
    implements Facts {
  private static final int OTHERS = 0077;

  /// Who may touch it.
  ///
  /// @param mode the lower nine bits; nothing where the file system knows none
  public record Rights(Optional<Integer> mode, String owner) {}

  @Override
  public Check check() {
    var told =
        new Told()
            .text("file", file)
            .text("mode", rights.flatMap(Rights::mode).map(KeyFacts::octal))
            .text("owner", rights.map(Rights::owner))
            .text("folderOwner", folderOwner);
    guarded.ifPresent(yes -> told.truth("guarded", yes));
    return rights
        .map(known -> judged(told, known))
        .orElseGet(() -> told.as(id, State.FAILED, "missing"));
  }

  private Check judged(Told told, Rights known) {
    if (known.mode().isEmpty()) {
      return told.as(id, State.UNKNOWN, "no-modes");
    }
    if ((known.mode().get() & OTHERS) != 0) {
      return told.as(id, State.FAILED, "open");
    }
    if (!known.owner().equals(folderOwner)) {
      return told.as(id, State.WARNING, "foreign");
    }
    return told.as(id, State.OK, guarded.orElse(true) ? "closed" : "plain");
  }

  private static String octal(int mode) {
    return "%03o".formatted(mode);
  }
}
