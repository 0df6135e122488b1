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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerKeyTest {
  private static final String SPKI_64 = "/server_key/public_pem_spki_64col_no_trailing_newline";
  private static final String PKCS8 = "/server_key/private_pem_pkcs8";

  @TempDir private Path folder;
  private Path privateFile;
  private Path publicFile;

  @BeforeEach
  void namesTheFiles() {
    privateFile = folder.resolve("keys/private.pem");
    publicFile = folder.resolve("keys/public.pem");
  }

  @ParameterizedTest
  @CsvSource({
    "SHA_256, SHA_1,   oaep_sha256_mgf1_sha1_b64",
    "SHA_256, SHA_256, oaep_sha256_mgf1_sha256_b64",
    "SHA_1,   SHA_1,   oaep_sha1_mgf1_sha1_b64",
    "SHA_1,   SHA_256, oaep_sha1_mgf1_sha256_b64",
    "SHA_256, SHA_1,   android_wrapped_b64_of_oaep_sha256_mgf1_sha1",
  })
  void opensEveryCombinationOfHashes(OaepHash hash, OaepHash mgf1, String vector)
      throws IOException {
    var box = Vectors.bytes("/password/" + vector);

    var plain = given(Vectors.text(PKCS8)).decrypt(box, new OaepParameters(hash, mgf1));

    assertThat(plain.map(bytes -> new String(bytes, UTF_8))).contains("dummy_password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oaep_sha256_mgf1_sha1_b64", "oaep_sha256_mgf1_sha256_b64"})
  void triesBothMasksWhereTheClientNamesNone(String vector) throws IOException {
    var trials = OaepParameters.forPassword(Optional.empty(), Optional.empty());

    var plain = given(Vectors.text(PKCS8)).decrypt(Vectors.bytes("/password/" + vector), trials);

    assertThat(plain).isPresent();
  }

  @Test
  void opensNothingUnderOtherHashes() throws IOException {
    var box = Vectors.bytes("/password/oaep_sha256_mgf1_sha256_b64");

    assertThat(given(Vectors.text(PKCS8)).decrypt(box, OaepParameters.DEFAULT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 4096})
  void opensNoBoxOfAnotherLength(int length) throws IOException {
    var key = given(Vectors.text(PKCS8));

    assertThat(key.decrypt(new byte[length], OaepParameters.DEFAULT)).isEmpty();
  }

  @Test
  void opensNoBoxBeyondTheModulus() throws IOException {
    var box = new byte[256];
    Arrays.fill(box, (byte) 0xff);

    assertThat(given(Vectors.text(PKCS8)).decrypt(box, OaepParameters.DEFAULT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PKCS8, "/server_key/private_pem_pkcs1"})
  void printsThePublicKeyAsPhonesReadIt(String privatePem) throws IOException {
    assertThat(given(Vectors.text(privatePem)).pem()).isEqualTo(Vectors.text(SPKI_64));
  }

  @Test
  void writesThePublicFileOfAPrivateOneThatStandsAlone() throws IOException {
    given(Vectors.text(PKCS8));

    assertThat(publicFile).content().isEqualTo(Vectors.text(SPKI_64) + "\n");
  }

  @Test
  void makesAKeyOnceAndKeepsIt() {
    var made = loadOrCreate();

    var again = loadOrCreate();

    assertThat(again.pem()).isEqualTo(made.pem());
    assertThat(made.bits()).isEqualTo(2048);
    assertThat(folder.resolve("keys").toFile().list())
        .containsExactlyInAnyOrder("private.pem", "public.pem");
  }

  @Test
  void keepsThePrivateFileForItsOwner() throws IOException {
    loadOrCreate();

    assertThat(Files.getPosixFilePermissions(privateFile))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void refusesAPrivateFileThatOthersMayRead() throws IOException {
    loadOrCreate();
    Files.setPosixFilePermissions(privateFile, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(this::loadOrCreate)
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.97})
  void refusesAHalfWrittenFileAndLeavesIt(double share) throws IOException {
    var whole = Vectors.text(PKCS8);
    var half = whole.substring(0, (int) (whole.length() * share));

    assertThatThrownBy(() -> given(half))
        .isInstanceOf(KeyFailure.class)
        .hasMessageContainingAll("damaged or only half there", privateFile.toString());
    assertThat(privateFile).content().isEqualTo(half);
    assertThat(publicFile).doesNotExist();
  }

  @Test
  void refusesADamagedKey() {
    var whole = Vectors.text(PKCS8);
    var middle = whole.length() / 2;
    var damaged = whole.substring(0, middle) + flipped(whole, middle) + whole.substring(middle + 1);

    assertThatThrownBy(() -> given(damaged)).isInstanceOf(KeyFailure.class);
  }

  @Test
  void refusesTwoFilesThatDoNotBelongTogether() throws IOException {
    loadOrCreate();
    Files.writeString(publicFile, Vectors.text(SPKI_64));

    assertThatThrownBy(this::loadOrCreate)
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("is not the public key of");
  }

  @Test
  void makesNoNewKeyWhereThePrivateOneIsLost() throws IOException {
    loadOrCreate();
    Files.delete(privateFile);

    assertThatThrownBy(this::loadOrCreate)
        .isInstanceOf(KeyFailure.class)
        .hasMessageContaining("bring it back");
    assertThat(privateFile).doesNotExist();
  }

  @Test
  void namesTheHashesAsClientsDo() {
    var sha1 = new OaepParameters(OaepHash.SHA_256, OaepHash.SHA_1);
    var sha256 = new OaepParameters(OaepHash.SHA_256, OaepHash.SHA_256);

    assertThat(OaepParameters.forPassword(Optional.empty(), Optional.empty()))
        .isEqualTo(List.of(sha1, sha256));
    assertThat(OaepParameters.forPassword(Optional.of("sha256"), Optional.of("sha1")))
        .isEqualTo(List.of(sha1));
    assertThat(OaepParameters.forPassword(Optional.of("anything"), Optional.of("sha512")))
        .isEqualTo(List.of(sha256));
    assertThat(OaepParameters.forPassword(Optional.of("sha1"), Optional.of("sha1")))
        .isEqualTo(List.of(new OaepParameters(OaepHash.SHA_1, OaepHash.SHA_1)));
    assertThat(OaepParameters.forSharedKey(Optional.empty(), Optional.empty())).isEqualTo(sha1);
    assertThat(OaepParameters.forSharedKey(Optional.empty(), Optional.of("sha256")))
        .isEqualTo(sha256);
  }

  private static char flipped(String pem, int at) {
    return pem.charAt(at) == 'A' ? 'B' : 'A';
  }

  private ServerKey loadOrCreate() {
    return ServerKey.loadOrCreate(privateFile, publicFile, 2048, new SecureRandom());
  }

  private ServerKey given(String privatePem) throws IOException {
    KeyFiles.writePrivate(privateFile, privatePem);
    return loadOrCreate();
  }
}
