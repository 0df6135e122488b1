package org.relaysms.gateway.server.sync;

import java.util.List;
import org.relaysms.gateway.server.user.Platform;

/// That a password was right, kept while its session waits for the operator, so that the directory
/// is not asked again for what it has said. The password itself is not in it.
///
/// @param caller who proved it
/// @param proof the hash of the ciphertext that proved it
/// @param print the password's salted Argon2id hash, to know it again in another ciphertext
/// @param platforms what the directory said of the user
record Proven(Caller caller, String proof, String print, List<Platform> platforms) {
  Proven {
    platforms = List.copyOf(platforms);
  }

  @Override
  public String toString() {
    return "Proven[***]";
  }
}
