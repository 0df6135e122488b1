package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.config.SecurityConfig;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.MasterKeyFile;
import org.relaysms.gateway.server.kernel.Secret;

@Tag("slice")
class MasterKeysTest {
  private static final Secret RIGHT = Secret.of("the right passphrase");
  private static final Secret WRONG = Secret.of("a wrong passphrase");

  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Deque<Secret> answers = new ArrayDeque<>();
  private Path file;
  private String print = "";

  @BeforeEach
  void protectTheKey() {
    file = folder.resolve("master.key");
    var keyFile = new MasterKeyFile(file, random);
    print = print(keyFile.create(Optional.empty()));
    keyFile.protect(() -> RIGHT);
  }

  @Test
  void asksThreeTimes() {
    answers.addAll(List.of(WRONG, WRONG, RIGHT, RIGHT));
    var keys = keysOfAPerson();

    assertThat(print(keys.open(security(Optional.empty()), random))).isEqualTo(print);

    assertThat(answers).hasSize(1);
    assertThat(keys.asking()).isFalse();
  }

  @Test
  void asksNoFourthTime() {
    answers.addAll(List.of(WRONG, WRONG, WRONG, RIGHT));

    assertFails(keysOfAPerson(), ExitCode.PASSPHRASE_WRONG);
    assertThat(answers).hasSize(1);
  }

  @Test
  void takesTheEndOfTheInputForNoAnswer() {
    assertFails(keysOfAPerson(), ExitCode.PASSPHRASE_MISSING);
  }

  @Test
  void asksNobodyWhereThePassphraseIsGiven() {
    var keys = new MasterKeys(_ -> Optional.of(RIGHT), Optional.of(_ -> Optional.of(WRONG)));

    assertThat(print(keys.open(security(Optional.empty()), random))).isEqualTo(print);
    assertFails(
        new MasterKeys(_ -> Optional.of(WRONG), Optional.of(_ -> Optional.of(RIGHT))),
        ExitCode.PASSPHRASE_WRONG);
  }

  @Test
  void saysSoWhereThereIsNobodyToAsk() {
    assertFails(
        new MasterKeys(_ -> Optional.empty(), Optional.empty()), ExitCode.PASSPHRASE_MISSING);
  }

  @Test
  void asksOnceForAllItsRestarts() {
    answers.add(RIGHT);
    var keys = keysOfAPerson();
    keys.open(security(Optional.empty()), random);

    assertThat(keys.complaint(security(Optional.empty()), random)).isEmpty();
    assertThat(print(keys.open(security(Optional.empty()), random))).isEqualTo(print);
  }

  @Test
  void forbidsARestartWithAKeyItWasNotTold() throws IOException {
    var keys = keysOfAPerson();

    assertThat(keys.complaint(security(Optional.empty()), random))
        .hasValueSatisfying(
            why -> assertThat(why).contains(file.toString(), "master_key_passphrase_filepath"));
    assertThat(keys.complaint(security(Optional.of(written(WRONG))), random)).isPresent();
    assertThat(keys.complaint(security(Optional.of(written(RIGHT))), random)).isEmpty();
  }

  @Test
  void forbidsARestartWithADamagedKey() throws IOException {
    Files.writeString(file, "half");

    assertThat(keysOfAPerson().complaint(security(Optional.empty()), random)).isPresent();
  }

  private void assertFails(MasterKeys keys, ExitCode code) {
    assertThatThrownBy(() -> keys.open(security(Optional.empty()), random))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(code))
        .hasMessageContaining(file.toString());
  }

  private MasterKeys keysOfAPerson() {
    Terminal person = _ -> Optional.ofNullable(answers.poll());
    return new MasterKeys(_ -> Optional.empty(), Optional.of(person));
  }

  private Path written(Secret passphrase) throws IOException {
    var place = Files.writeString(folder.resolve("passphrase"), passphrase.reveal());
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
    return place;
  }

  private SecurityConfig security(Optional<Path> passphrase) {
    return new SecurityConfig(
        folder.resolve("public.pem"), folder.resolve("private.pem"), file, passphrase, 2048);
  }

  private static String print(MasterKey key) {
    return key.lookup("word", "context");
  }
}
