package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
  private static final byte[] PLAIN = "+237670000001".getBytes(UTF_8);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void namesTheFile() {
    file = folder.resolve("master.key");
  }

  @Test
  void opensWhatItSealedEvenAfterARestart() {
    var box = load().seal(PLAIN, "user:1");

    assertThat(load().open(box, "user:1")).contains(PLAIN);
  }

  @Test
  void opensNoBoxUnderAnotherContext() {
    var box = load().seal(PLAIN, "user:1");

    assertThat(load().open(box, "user:2")).isEmpty();
  }

  @Test
  void opensNoBoxOfAnotherKey() {
    var box = load().seal(PLAIN, "user:1");
    var other = MasterKey.loadOrCreate(folder.resolve("other.key"), new SecureRandom());

    assertThat(other.open(box, "user:1")).isEmpty();
  }

  @Test
  void noticesEveryFlippedBitAndEveryCut() {
    var key = load();
    var box = key.seal(PLAIN, "user:1");

    for (var at = 0; at < box.length; at++) {
      var flipped = box.clone();
      flipped[at] ^= 1;
      assertThat(key.open(flipped, "user:1")).isEmpty();
      assertThat(key.open(Arrays.copyOf(box, at), "user:1")).isEmpty();
    }
  }

  @Test
  void sealsTheSameTwiceDifferently() {
    var key = load();

    assertThat(key.seal(PLAIN, "user:1")).isNotEqualTo(key.seal(PLAIN, "user:1"));
  }

  @Test
  void findsTheSameValueAgainInTheSameContextOnly() {
    var number = load().lookup("+237670000001", "phone");

    assertThat(load().lookup("+237670000001", "phone")).isEqualTo(number).hasSize(64);
    assertThat(load().lookup("+237670000001", "other")).isNotEqualTo(number);
    assertThat(load().lookup("+237670000002", "phone")).isNotEqualTo(number);
  }

  @Test
  void keepsItsFileForItsOwner() throws IOException {
    load();

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123", "zz"})
  void refusesADamagedFileAndLeavesIt(String content) throws IOException {
    KeyFiles.writePrivate(file, content);

    assertThatThrownBy(this::load)
        .isInstanceOf(KeyFailure.class)
        .hasMessageContainingAll(file.toString(), "backup");
    assertThat(file).content().isEqualTo(content);
  }

  @Test
  void printsNothing() {
    assertThat(load()).hasToString("***");
  }

  private MasterKey load() {
    return MasterKey.loadOrCreate(file, new SecureRandom());
  }
}
