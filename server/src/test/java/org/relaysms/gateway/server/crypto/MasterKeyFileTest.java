package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.crypto.MasterKeyFile.Change;
import org.relaysms.gateway.server.crypto.MasterKeyFile.Content;
import org.relaysms.gateway.server.kernel.Secret;

class MasterKeyFileTest {
  private static final byte[] PLAIN = "+237670000001".getBytes(UTF_8);
  private static final Secret RIGHT = Secret.of("caféier sous la pluie");
  private static final Secret OTHER = Secret.of("another long passphrase");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Argon2Cost CHEAP = new Argon2Cost(8 * 1024, 1, 1);

  @TempDir private Path folder;
  private Path file;
  private MasterKeyFile keyFile;

  @BeforeEach
  void namesTheFile() {
    file = folder.resolve("master.key");
    keyFile = new MasterKeyFile(file, RANDOM, CHEAP);
  }

  @Test
  void opensTheStoreOfTheTimeBeforeItWasProtected() {
    var box = keyFile.create(Optional.empty()).seal(PLAIN, "user:1");

    assertThat(keyFile.protect(() -> RIGHT)).isEqualTo(new Change.Done());

    assertThat(opened(RIGHT)).hasValueSatisfying(key -> assertOpens(key, box));
  }

  @Test
  void replacesTheFileThatALinkLeadsTo() throws IOException {
    var target = folder.resolve("elsewhere.key");
    var box = new MasterKeyFile(target, RANDOM).create(Optional.empty()).seal(PLAIN, "user:1");
    Files.createSymbolicLink(file, target);

    assertThat(keyFile.protect(() -> RIGHT)).isEqualTo(new Change.Done());

    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(target)).startsWith("relaysms-gateway");
    assertThat(opened(RIGHT)).hasValueSatisfying(key -> assertOpens(key, box));
  }

  /// RFC 9106 section 4, second choice.
  @Test
  void makesEveryGuessCostly() throws IOException {
    new MasterKeyFile(file, RANDOM).create(Optional.of(RIGHT));

    assertThat(Files.readAllLines(file)).contains("kdf: argon2id v=19 m=65536 t=3 p=4");
    assertThat(opened(RIGHT)).isPresent();
  }

  @Test
  void leavesNothingOfThePlainKeyInTheFile() throws IOException {
    keyFile.create(Optional.empty());
    var hex = Files.readString(file).strip();

    keyFile.protect(() -> RIGHT);

    assertThat(file)
        .content()
        .startsWith(
            "relaysms-gateway master key, protected by a passphrase\nversion: 1\nkdf: argon2id")
        .doesNotContain(hex, RIGHT.reveal());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void tellsAWrongPassphraseFromADamagedFile() {
    keyFile.create(Optional.of(RIGHT));

    assertThat(opened(OTHER)).isEmpty();
    assertThat(keyFile.unprotect(() -> OTHER)).isEqualTo(new Change.WrongPassphrase());
    assertThat(keyFile.change(() -> OTHER, MasterKeyFileTest::unasked))
        .isEqualTo(new Change.WrongPassphrase());
    assertThat(opened(RIGHT)).isPresent();
  }

  @Test
  void takesAPassphraseFromAKeyboardThatComposesItsLettersOtherwise() {
    keyFile.create(Optional.of(RIGHT));

    assertThat(opened(Secret.of("cafe\u0301ier sous la pluie"))).isPresent();
  }

  @Test
  void changesThePassphraseAndKeepsTheKey() throws IOException {
    var box = keyFile.create(Optional.of(RIGHT)).seal(PLAIN, "user:1");
    var before = Files.readAllLines(file);

    assertThat(keyFile.change(() -> RIGHT, () -> OTHER)).isEqualTo(new Change.Done());

    assertThat(opened(RIGHT)).isEmpty();
    assertThat(opened(OTHER)).hasValueSatisfying(key -> assertOpens(key, box));
    assertThat(Files.readAllLines(file)).doesNotContain(before.get(3), before.get(4));
  }

  @Test
  void comesBackToThePlainForm() throws IOException {
    var box = keyFile.create(Optional.of(RIGHT)).seal(PLAIN, "user:1");

    assertThat(keyFile.unprotect(() -> RIGHT)).isEqualTo(new Change.Done());

    assertThat(file).content().matches("[0-9a-f]{64}\n");
    assertOpens(MasterKey.loadOrCreate(file, RANDOM), box);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void doesOnlyWhatTheFormAllows() {
    assertThat(keyFile.read()).isEqualTo(new Content.Missing());
    assertThat(keyFile.protect(MasterKeyFileTest::unasked)).isEqualTo(new Change.NoKey());
    assertThat(keyFile.unprotect(MasterKeyFileTest::unasked)).isEqualTo(new Change.NoKey());
    assertThat(file).doesNotExist();

    keyFile.create(Optional.empty());
    assertThat(keyFile.change(MasterKeyFileTest::unasked, () -> OTHER))
        .isEqualTo(new Change.NotProtected());
    assertThat(keyFile.unprotect(MasterKeyFileTest::unasked)).isEqualTo(new Change.NotProtected());

    keyFile.protect(() -> RIGHT);
    assertThat(keyFile.protect(MasterKeyFileTest::unasked))
        .isEqualTo(new Change.AlreadyProtected());
    assertThat(opened(RIGHT)).isPresent();
  }

  @Test
  void takesNoPassphraseThatIsSoonGuessed() {
    var tooShort = Secret.of("e\u0301leven+chars");
    assertThatThrownBy(() -> keyFile.create(Optional.of(Secret.of("elevenchars"))))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("12 characters");
    assertThat(file).doesNotExist();
    keyFile.create(Optional.empty());

    assertThat(keyFile.protect(() -> Secret.of("elevenchars"))).isEqualTo(new Change.TooShort(12));
    assertThat(keyFile.protect(() -> tooShort)).isEqualTo(new Change.Done());
    assertThat(keyFile.change(() -> tooShort, () -> Secret.of("short")))
        .isEqualTo(new Change.TooShort(12));
  }

  @Test
  void wantsAPassphraseWhereNobodyGivesOne() {
    keyFile.create(Optional.of(RIGHT));

    assertThatThrownBy(() -> MasterKey.loadOrCreate(file, RANDOM))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContainingAll(file.toString(), "passphrase");
  }

  /// Every line, by a changed, a lost and an added character, and by its loss.
  @Test
  void noticesDamageInEveryLine() throws IOException {
    keyFile.create(Optional.of(RIGHT));
    var lines = Files.readAllLines(file);

    for (var at = 0; at < lines.size(); at++) {
      var line = lines.get(at);
      var last = line.charAt(line.length() - 1);
      for (var broken :
          List.of(
              line.substring(0, line.length() - 1) + (last == '4' ? '5' : '4'),
              line.substring(0, line.length() - 1),
              line + "0",
              "")) {
        var damaged = new ArrayList<>(lines);
        damaged.set(at, broken);
        assertDamaged(String.join("\n", damaged));
      }
    }
    assertDamaged(String.join("\n", lines.subList(0, 5)));
    assertDamaged(lines.getFirst());
  }

  /// What is wrong inside though the sum is right was written by a program, not by a failing disk.
  @ParameterizedTest
  @CsvSource({
    "1, version: 2, does not know",
    "1, version: one, does not know",
    "2, kdf: scrypt v=19 m=65536 t=3 p=4, damaged",
    "2, kdf: argon2id v=16 m=65536 t=3 p=4, damaged",
    "2, kdf: argon2id v=19 m=999999999999 t=3 p=4, damaged",
    "2, kdf: argon2id v=19 m=999999999 t=3 p=4, cost",
    "2, kdf: argon2id v=19 m=131073 t=3 p=4, cost",
    "2, kdf: argon2id v=19 m=0 t=3 p=4, cost",
    "2, kdf: argon2id v=19 m=8191 t=3 p=4, cost",
    "2, kdf: argon2id v=19 m=65536 t=0 p=4, cost",
    "2, kdf: argon2id v=19 m=65536 t=999999999 p=4, cost",
    "2, kdf: argon2id v=19 m=65536 t=3 p=0, cost",
    "2, kdf: argon2id v=19 m=65536 t=3 p=999999999, cost",
    "3, salt: AAAA, damaged",
    "3, salt: !!!!!!!!!!!!!!!!!!!!!!==, damaged",
    "4, box: AAAA, damaged",
  })
  void refusesAFormThatIsNotItsOwn(int line, String text, String why) throws IOException {
    keyFile.create(Optional.of(RIGHT));
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(line, text);
    KeyFiles.writePrivate(file, withSum(lines.subList(0, 5)));

    assertThatThrownBy(() -> keyFile.read())
        .isInstanceOf(KeyFailure.class)
        .hasMessageContainingAll(file.toString(), why);
  }

  /// Though the sum is made anew: the box is bound to the lines above it.
  @Test
  void opensNoBoxUnderAnotherSalt() throws IOException {
    keyFile.create(Optional.of(RIGHT));
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(3, "salt: AAAAAAAAAAAAAAAAAAAAAA==");
    KeyFiles.writePrivate(file, withSum(lines.subList(0, 5)));

    assertThat(opened(RIGHT)).isEmpty();
  }

  @Test
  void mindsNoLineEndsOfAnotherSystem() throws IOException {
    keyFile.create(Optional.of(RIGHT));
    KeyFiles.writePrivate(file, Files.readString(file).replace("\n", "\r\n") + "\r\n");

    assertThat(opened(RIGHT)).isPresent();
  }

  /// Another process was killed between writing and renaming: the file still has the old form.
  @Test
  void removesWhatABrokenWriteLeft() throws IOException {
    keyFile.create(Optional.of(RIGHT));
    var leftover = Files.writeString(folder.resolve(".master.key.part"), "0123 half a key");

    assertThat(opened(RIGHT)).isPresent();

    assertThat(leftover).doesNotExist();
  }

  @Test
  void printsNothing() {
    keyFile.create(Optional.of(RIGHT));

    assertThat(wrapped()).hasToString("***");
    assertThat(keyFile.read().toString()).doesNotContain("box");
  }

  @Test
  void readsThePassphraseOfAFile() throws IOException {
    assertThat(passphrase("correct horse\n")).isEqualTo("correct horse");
    assertThat(passphrase("correct horse\r\n")).isEqualTo("correct horse");
    assertThat(passphrase(" caféier ")).isEqualTo(" caféier ");
    assertThat(passphrase("first\nsecond\n")).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\nsecond line"})
  void refusesAPassphraseFileWithoutOne(String text) throws IOException {
    assertThatThrownBy(() -> passphrase(text))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("empty");
  }

  @Test
  void refusesAPassphraseFileThatOthersMayRead() throws IOException {
    var open = Files.writeString(folder.resolve("open"), "correct horse\n");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(new PassphraseFile(open).complaint())
        .hasValueSatisfying(why -> assertThat(why).contains("chmod 600", open.toString()));
    assertThat(new PassphraseFile(folder.resolve("none")).complaint())
        .hasValueSatisfying(why -> assertThat(why).contains("no file"));
  }

  private static Secret unasked() {
    throw new AssertionError("nobody should have been asked");
  }

  private String passphrase(String text) throws IOException {
    var own = folder.resolve("passphrase");
    Files.writeString(own, text);
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r--------"));
    try {
      return new PassphraseFile(own).read().reveal();
    } finally {
      Files.delete(own);
    }
  }

  private void assertDamaged(String content) {
    KeyFiles.writePrivate(file, content);

    assertThatThrownBy(() -> keyFile.read())
        .as(content)
        .isInstanceOf(KeyFailure.class)
        .hasMessageContainingAll(file.toString(), "damaged", "backup");
    assertThat(file).content().isEqualTo(content);
  }

  private static void assertOpens(MasterKey key, byte[] box) {
    assertThat(key.open(box, "user:1")).contains(PLAIN);
  }

  private Optional<MasterKey> opened(Secret passphrase) {
    return keyFile.open(wrapped(), passphrase);
  }

  private WrappedKey wrapped() {
    return ((Content.Wrapped) keyFile.read()).key();
  }

  private static String withSum(List<String> lines) {
    try {
      var text = String.join("\n", lines);
      var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return text + "\nsha256: " + HexFormat.of().formatHex(sum) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
