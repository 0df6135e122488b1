package org.relaysms.gateway.server.admin;

import java.util.Optional;
import org.relaysms.gateway.server.db.Database;

/// The address the operator chose for the URLs phones get, kept in the store. Thread-safe; reading
/// it costs no store.
public final class AddressChoice {
  private static final String NAME = "address";

  private final Database database;
  private volatile Optional<String> chosen;

  private AddressChoice(Database database, Optional<String> chosen) {
    this.database = database;
    this.chosen = chosen;
  }

  public static AddressChoice load(Database database) {
    return new AddressChoice(
        database, database.jdbi().withExtension(OperatorChoiceDao.class, dao -> dao.find(NAME)));
  }

  public Optional<String> host() {
    return chosen;
  }

  /// Keeps the choice; empty forgets it.
  public void choose(Optional<String> host) {
    database.<Boolean>commit(
        handle -> {
          var dao = handle.attach(OperatorChoiceDao.class);
          host.ifPresentOrElse(value -> dao.put(NAME, value), () -> dao.remove(NAME));
          return true;
        });
    chosen = host;
  }
}
