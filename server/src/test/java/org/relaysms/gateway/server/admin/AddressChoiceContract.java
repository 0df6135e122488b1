package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;

/// The operator's choice of the address, on a store.
abstract class AddressChoiceContract {
  @TempDir private Path folder;
  private Database database;

  abstract Database open(Path folder);

  @BeforeEach
  final void opensTheStore() {
    database = open(folder);
  }

  @AfterEach
  final void closesTheStore() {
    database.close();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(AddressChoice.load(database).host()).isEmpty();
  }

  @Test
  void isKept() {
    AddressChoice.load(database).choose(Optional.of("192.0.2.1"));
    AddressChoice.load(database).choose(Optional.of("192.0.2.2"));

    assertThat(AddressChoice.load(database).host()).contains("192.0.2.2");
  }

  @Test
  void isForgotten() {
    var choice = AddressChoice.load(database);
    choice.choose(Optional.of("192.0.2.1"));

    choice.choose(Optional.empty());

    assertThat(choice.host()).isEmpty();
    assertThat(AddressChoice.load(database).host()).isEmpty();
  }
}
