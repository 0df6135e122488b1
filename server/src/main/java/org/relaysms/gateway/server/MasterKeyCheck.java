package org.relaysms.gateway.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.db.Database;

/// Sees to it that a store and its master key stay together: the store keeps a fingerprint of the
/// key that it was first opened with. With another one nothing old could be read, and what is new
/// would be lost as soon as the right one is back.
final class MasterKeyCheck {
  private static final String WORD = "check";
  private static final String CONTEXT = "master-key";
  private static final String REMEDY =
      "bring the right one back from a backup, or name it in [security] master_key_filepath";

  private MasterKeyCheck() {}

  /// The key of this file, made where the store has known none yet. A [KeyFailure] where the store
  /// knows another, or the file is missing; then no file is made.
  ///
  /// @param opening opens the file, or makes it
  static MasterKey open(Path file, Database database, Supplier<MasterKey> opening) {
    var known = database.jdbi().withExtension(MasterKeyCheckDao.class, MasterKeyCheckDao::find);
    if (known.isPresent() && !Files.exists(file)) {
      throw new KeyFailure(
          "the store is encrypted with a master key, and its file %s is missing: %s"
              .formatted(file, REMEDY));
    }
    var key = opening.get();
    var fingerprint = key.lookup(WORD, CONTEXT);
    if (!known.orElse(fingerprint).equals(fingerprint)) {
      throw new KeyFailure(
          "the store is encrypted with another master key than that in %s: %s"
              .formatted(file, REMEDY));
    }
    if (known.isEmpty()) {
      remember(database, fingerprint);
    }
    return key;
  }

  private static void remember(Database database, String fingerprint) {
    database.<Boolean>commit(
        handle -> {
          handle.attach(MasterKeyCheckDao.class).put(fingerprint);
          return true;
        });
  }
}
