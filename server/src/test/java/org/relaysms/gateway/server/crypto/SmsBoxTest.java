package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.Vectors;

class SmsBoxTest {
  private static final SharedKey KEY = new SharedKey(Vectors.text("/shared_key/value"));
  private static final String IV = "a1b2c3d4e5f6g7h8";
  private static final String TEXT = Vectors.text("/sms/0/sms_text_b64_no_wrap");

  static Stream<JsonNode> vectors() {
    return StreamSupport.stream(Vectors.at("/sms").spliterator(), false);
  }

  static Stream<String> malformed() {
    return Stream.of(
            "short_under_16_after_outer_decode",
            "not_base64",
            "outer_decodes_to_non_utf8",
            "ciphertext_not_block_multiple",
            "iv_only")
        .map(name -> Vectors.text("/sms_negative/" + name));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void opensWhatPublishedPhonesSend(JsonNode vector) {
    var box = parsed(vector.path("sms_text_b64_no_wrap").asText());

    assertThat(opened(box)).contains(vector.path("plaintext").asText());
    assertThat(box.bytes()).isEqualTo(vector.path("before_outer_b64").asText().getBytes(US_ASCII));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void takesAWrappedTextForTheSame(JsonNode vector) {
    var wrapped = parsed(vector.path("sms_text_android_76col").asText());

    assertThat(wrapped.bytes())
        .isEqualTo(parsed(vector.path("sms_text_b64_no_wrap").asText()).bytes());
    assertThat(opened(wrapped)).contains(vector.path("plaintext").asText());
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void findsNoBoxInAMalformedText(String text) {
    assertThat(SmsBox.parse(text)).isEmpty();
  }

  @Test
  void knowsEveryNegativeVector() {
    assertThat(Vectors.at("/sms_negative")).hasSize((int) malformed().count() + 1);
  }

  @Test
  void doesNotOpenUnderAnotherKey() {
    assertThat(opened(parsed(Vectors.text("/sms_negative/wrong_key")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "=", "====", "A", "\u0000", "😀", "null"})
  void findsNoBoxInGarbage(String text) {
    assertThat(SmsBox.parse(text)).isEmpty();
  }

  @Test
  void skipsWhateverIsNoBase64() {
    var noisy = TEXT.replaceAll("(.)", "$1 -_.\r\n\u00e9\ud83d\ude00");

    assertThat(parsed(noisy).bytes()).isEqualTo(parsed(TEXT).bytes());
  }

  @Test
  void opensATextWhoseInsideIsWrappedToo() {
    var inside = Vectors.text("/sms/5/inner_b64").replaceAll("(.{76})", "$1\n") + "\n";
    var iv = Vectors.text("/sms/5/iv_ascii");

    assertThat(opened(parsed(base64((iv + inside).getBytes(US_ASCII)))))
        .contains(Vectors.text("/sms/5/plaintext"));
  }

  @Test
  void refusesAnIvThatIsNotText() {
    var bytes = parsed(TEXT).bytes();
    bytes[3] = (byte) 0x80;

    assertThat(SmsBox.ofBytes(bytes)).isEmpty();
  }

  @Test
  void refusesWhatIsNotBase64Inside() {
    var bytes = parsed(TEXT).bytes();
    bytes[20] = '-';

    assertThat(SmsBox.ofBytes(bytes)).isEmpty();
  }

  @Test
  void comesBackFromItsBytes() {
    var box = parsed(TEXT);

    assertThat(SmsBox.ofBytes(box.bytes()).flatMap(SmsBoxTest::opened))
        .contains("g:to@example.com:::Hi:Hello");
  }

  @Test
  void isNotChangedByWhoReadsOrGaveItsBytes() {
    var given = parsed(TEXT).bytes();
    var box = SmsBox.ofBytes(given).orElseThrow();

    Arrays.fill(given, (byte) 0);
    Arrays.fill(box.bytes(), (byte) 0);

    assertThat(opened(box)).contains("g:to@example.com:::Hi:Hello");
  }

  @Test
  void printsNothing() {
    assertThat(parsed(TEXT)).hasToString("***");
  }

  @Test
  void opensWhateverAPhoneCloses() {
    var random = new Random(42);

    for (var round = 0; round < 2000; round++) {
      var key = new SharedKey(hex(random));
      var plain = text(random, random.nextInt(200));
      var sms = PhoneCipher.sms(key.text(), hex(random).substring(16), plain);
      var box = parsed(wrapped(sms, 1 + random.nextInt(80)));
      assertThat(box.open(key).map(bytes -> new String(bytes, UTF_8)))
          .as("round %d", round)
          .contains(plain);
    }
  }

  @Test
  void survivesAnyCutOrFlippedCharacter() {
    var random = new Random(42);
    var sms = Vectors.text("/sms/5/sms_text_b64_no_wrap");

    for (var round = 0; round < 2000; round++) {
      var hurt = sms.substring(0, 1 + random.nextInt(sms.length())).toCharArray();
      hurt[random.nextInt(hurt.length)] = (char) random.nextInt(256);
      var box = SmsBox.parse(new String(hurt));
      assertThat(box.flatMap(it -> SmsBox.ofBytes(it.bytes())).isPresent())
          .as("round %d", round)
          .isEqualTo(box.isPresent());
      box.ifPresent(SmsBoxTest::opened);
    }
  }

  @Test
  void readsTenMegabytesInOneGo() {
    var plain = "t:" + "x".repeat(6_000_000);
    var sms = PhoneCipher.sms(KEY.text(), IV, plain);

    assertThat(sms).hasSizeGreaterThan(10_000_000);
    assertThat(opened(parsed(sms))).contains(plain);
    assertThat(SmsBox.parse(" \n".repeat(5_000_000) + TEXT)).isPresent();
    assertThat(SmsBox.parse("=".repeat(10_000_000))).isEmpty();
    assertThat(SmsBox.parse("A".repeat(10_000_001))).isEmpty();
  }

  private static SmsBox parsed(String text) {
    return SmsBox.parse(text).orElseThrow();
  }

  private static Optional<String> opened(SmsBox box) {
    return box.open(KEY).map(bytes -> new String(bytes, UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String wrapped(String text, int columns) {
    return text.replaceAll("(.{" + columns + "})", "$1\n");
  }

  private static String hex(Random random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Of one to four bytes a character.
  private static String text(Random random, int length) {
    return random
        .ints(length, 0, 5)
        .map(kind -> new int[] {':', '\n', 'a' + random.nextInt(26), 'ç', 0x1f600}[kind])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
