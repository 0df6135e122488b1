package org.relaysms.gateway.server.sync;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A password check that a session waits for.
///
/// @param session the session's handle
/// @param claim who verifies
/// @param wanted whether the session still waits; an operator may have ended it
record VerifyTask(String session, Claim claim, BooleanSupplier wanted) {
  /// What the session has proven already.
  Optional<Proven> proven() {
    return claim.consent().known();
  }
}
