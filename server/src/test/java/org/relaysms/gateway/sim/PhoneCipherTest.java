package org.relaysms.gateway.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneCipherTest {
  @ParameterizedTest
  @CsvSource({
    "SHA-256, SHA-1, oaep_sha256_mgf1_sha1_b64",
    "SHA-256, SHA-256, oaep_sha256_mgf1_sha256_b64",
    "SHA-1, SHA-1, oaep_sha1_mgf1_sha1_b64",
    "SHA-1, SHA-256, oaep_sha1_mgf1_sha256_b64",
    "SHA-256, SHA-1, android_wrapped_b64_of_oaep_sha256_mgf1_sha1",
  })
  void opensThePasswordsOfEveryPublishedParameter(String hash, String mgf1, String vector) {
    var cipher = new PhoneCipher(hash, mgf1);

    var password =
        cipher.open(Vectors.serverKeys().getPrivate(), Vectors.text("/password/" + vector));

    assertThat(password).isEqualTo(Vectors.text("/password/plaintext"));
  }

  @Test
  void opensASharedKeySealedToThePhone() {
    var sealed = Vectors.text("/shared_key/encrypted_to_client_oaep_sha256_mgf1_sha1_b64");

    var key = PhoneCipher.PUBLISHED.open(Vectors.phoneKeys().getPrivate(), sealed);

    assertThat(key).isEqualTo(Vectors.text("/shared_key/value"));
  }

  @Test
  void refusesAnotherMask() {
    var sealed = Vectors.text("/password/oaep_sha256_mgf1_sha256_b64");

    assertThatThrownBy(() -> PhoneCipher.PUBLISHED.open(Vectors.serverKeys().getPrivate(), sealed))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void sealsWhatTheServerCanOpen() {
    var sealed = PhoneCipher.PUBLISHED.seal(Vectors.serverKeys().getPublic(), "pässword");

    assertThat(PhoneCipher.PUBLISHED.open(Vectors.serverKeys().getPrivate(), sealed))
        .isEqualTo("pässword");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void writesTheSmsOfThePublishedApp(JsonNode message) {
    var sms =
        PhoneCipher.sms(
            Vectors.text("/shared_key/value"),
            message.get("iv_ascii").textValue(),
            message.get("plaintext").textValue());

    assertThat(sms).isEqualTo(message.get("sms_text_b64_no_wrap").textValue());
  }

  static Stream<JsonNode> messages() {
    return StreamSupport.stream(Vectors.at("/sms").spliterator(), false);
  }
}
