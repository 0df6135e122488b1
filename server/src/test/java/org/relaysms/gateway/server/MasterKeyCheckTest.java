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
    var made = open(file);

    var again = open(file);

    assertThat(again.lookup("word", "context")).isEqualTo(made.lookup("word", "context"));
  }

  @Test
  void makesNoOtherKeyWhereThatOfTheStoreIsMissing() throws IOException {
    open(file);
    Files.delete(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining(file.toString());

    assertThat(file).doesNotExist();
  }

  @Test
  void refusesTheKeyOfAnotherStore() {
    open(file);
    var other = folder.resolve("other.key");
    MasterKey.loadOrCreate(other, random);

    assertThatThrownBy(() -> open(other))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining(other.toString());

    open(file);
  }

  private MasterKey open(Path key) {
    return MasterKeyCheck.open(key, database, () -> MasterKey.loadOrCreate(key, random));
  }
}
