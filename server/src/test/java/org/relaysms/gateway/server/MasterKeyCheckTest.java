package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class MasterKeyCheckTest {
  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private Database database;
  private Path file;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    file = folder.resolve("master.key");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsTheKeyOfItsStoreAgain() {
    var made = MasterKeyCheck.open(file, database, random);

    var again = MasterKeyCheck.open(file, database, random);

    assertThat(again.lookup("word", "context")).isEqualTo(made.lookup("word", "context"));
  }

  @Test
  void makesNoOtherKeyWhereThatOfTheStoreIsMissing() throws IOException {
    MasterKeyCheck.open(file, database, random);
    Files.delete(file);

    assertThatThrownBy(() -> MasterKeyCheck.open(file, database, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining(file.toString());

    assertThat(file).doesNotExist();
  }

  @Test
  void refusesTheKeyOfAnotherStore() {
    MasterKeyCheck.open(file, database, random);
    var other = folder.resolve("other.key");
    MasterKey.loadOrCreate(other, random);

    assertThatThrownBy(() -> MasterKeyCheck.open(other, database, random))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining(other.toString());

    MasterKeyCheck.open(file, database, random);
  }
}
