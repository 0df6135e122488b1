package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneKeyTest {
  private static final String SPKI = Vectors.text("/client_key/public_pem_openssl_64col");
  private static final String BODY = Vectors.text("/client_key/public_base64_body_only");
  private static final BigInteger F4 = BigInteger.valueOf(65537);

  static Stream<Arguments> forms() throws GeneralSecurityException {
    return Stream.of(
        Arguments.of("64 columns", SPKI),
        Arguments.of("76 columns", Vectors.text("/client_key/public_pem_android_76col")),
        Arguments.of("CRLF", SPKI.replace("\n", "\r\n")),
        Arguments.of("final newlines", SPKI + "\n\n"),
        Arguments.of("no final newline", SPKI.strip()),
        Arguments.of("one-line body", armoured("PUBLIC KEY", "\n" + BODY + "\n")),
        Arguments.of("all on one line", armoured("PUBLIC KEY", BODY)),
        Arguments.of("PKCS#1", armoured("RSA PUBLIC KEY", "\n" + pkcs1() + "\n")),
        Arguments.of("bare base64", BODY),
        Arguments.of("bare base64, wrapped", wrapped(BODY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void readsEveryFormOfTheSameKey(String form, String text) {
    assertThat(PhoneKey.parse(text)).as(form).isEqualTo(PhoneKey.parse(SPKI)).isPresent();
  }

  @Test
  void isKnownByTheHashOfItsSpki() throws GeneralSecurityException {
    var hash = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(BODY));

    assertThat(parsed(SPKI).fingerprint()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @ParameterizedTest
  @CsvSource({"SHA_256,SHA_1", "SHA_256,SHA_256", "SHA_1,SHA_1", "SHA_1,SHA_256"})
  void closesWhatOnlyThePhoneOpens(OaepHash hash, OaepHash mgf1) throws GeneralSecurityException {
    var key = Vectors.text("/shared_key/value").getBytes(US_ASCII);
    var parameters = new OaepParameters(hash, mgf1);

    var box = parsed(SPKI).encrypt(key, parameters);

    assertThat(RsaOaep.decrypt(phonesPrivateKey(), box, parameters)).contains(key);
    assertThat(box).isNotEqualTo(parsed(SPKI).encrypt(key, parameters));
  }

  @ParameterizedTest
  @ValueSource(ints = {2048, 2049, 3072, 8192})
  void takesEveryUsualSize(int bits) {
    assertThat(PhoneKey.parse(spki(modulus(bits), F4))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2047, 8193, 16384})
  void refusesOtherSizes(int bits) {
    assertThat(PhoneKey.parse(spki(modulus(bits), F4))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "17", "65537", "4294967297", "18446744073709551615"})
  void takesOddExponentsFromThree(String exponent) {
    assertThat(PhoneKey.parse(spki(modulus(2048), new BigInteger(exponent)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "2", "4", "65536", "18446744073709551616", "18446744073709551617"})
  void refusesOtherExponents(String exponent) {
    assertThat(PhoneKey.parse(spki(modulus(2048), new BigInteger(exponent)))).isEmpty();
  }

  @Test
  void refusesAnEvenModulus() {
    assertThat(PhoneKey.parse(spki(modulus(2048).clearBit(0), F4))).isEmpty();
  }

  @Test
  void refusesKeysOfOtherKinds() throws GeneralSecurityException {
    assertThat(PhoneKey.parse(base64(publicKeyOf("EC")))).isEmpty();
    assertThat(PhoneKey.parse(armoured("PUBLIC KEY", base64(publicKeyOf("EC"))))).isEmpty();
    assertThat(PhoneKey.parse(base64(publicKeyOf("Ed25519")))).isEmpty();
    assertThat(PhoneKey.parse(pssKey())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/client_key/private_pem_pkcs8", "/server_key/private_pem_pkcs1"})
  void refusesPrivateKeys(String pointer) {
    assertThat(PhoneKey.parse(Vectors.text(pointer))).isEmpty();
    assertThat(PhoneKey.parse(Vectors.text(pointer).replace("PRIVATE", "PUBLIC"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "a",
        "hello",
        "====",
        "AAAA",
        "MIIB",
        "null",
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "\u0000",
        "MII\u00e9",
        "ssh-rsa AAAAB3NzaC1yc2E="
      })
  void refusesGarbage(String text) {
    assertThat(PhoneKey.parse(text)).isEmpty();
  }

  @Test
  void refusesWhatStandsAroundOrBehindAKey() {
    assertThat(PhoneKey.parse("x" + SPKI)).isEmpty();
    assertThat(PhoneKey.parse(SPKI + "x")).isEmpty();
    assertThat(PhoneKey.parse(SPKI + SPKI)).isEmpty();
    assertThat(PhoneKey.parse(armoured("RSA PUBLIC KEY", BODY))).isEmpty();
    assertThat(PhoneKey.parse(SPKI.replace("END PUBLIC", "END RSA PUBLIC"))).isEmpty();
    assertThat(PhoneKey.parse(base64(withExtraByte(Base64.getDecoder().decode(BODY))))).isEmpty();
  }

  @Test
  void survivesAnyCutOrFlippedByte() {
    var der = Base64.getDecoder().decode(BODY);
    var random = new Random(42);

    for (var round = 0; round < 2000; round++) {
      var hurt = Arrays.copyOf(der, 1 + random.nextInt(der.length));
      hurt[random.nextInt(Math.min(40, hurt.length))] = (byte) random.nextInt();
      assertThat(PhoneKey.parse(base64(hurt)).map(PhoneKey::fingerprint))
          .as("round %d", round)
          .satisfiesAnyOf(
              key -> assertThat(key).isEmpty(), key -> assertThat(key.get()).hasSize(64));
    }
  }

  @Test
  void survivesDeepNesting() {
    var nested = new byte[12_000];
    Arrays.fill(nested, (byte) 0x30);

    assertThat(PhoneKey.parse(base64(nested))).isEmpty();
    assertThat(PhoneKey.parse(armoured("RSA PUBLIC KEY", base64(nested)))).isEmpty();
  }

  @Test
  void refusesEndlessText() {
    assertThat(PhoneKey.parse("A".repeat(10_000_000))).isEmpty();
  }

  private static PhoneKey parsed(String text) {
    return PhoneKey.parse(text).orElseThrow();
  }

  private static String armoured(String label, String body) {
    return "-----BEGIN " + label + "-----" + body + "-----END " + label + "-----";
  }

  private static String wrapped(String body) {
    return body.replaceAll("(.{76})", "$1\n");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] withExtraByte(byte[] der) {
    return Arrays.copyOf(der, der.length + 1);
  }

  private static BigInteger modulus(int bits) {
    return new BigInteger(bits, new Random(7)).setBit(bits - 1).setBit(0);
  }

  private static String pkcs1() throws GeneralSecurityException {
    var spki = SubjectPublicKeyInfo.getInstance(Base64.getDecoder().decode(BODY));
    return base64(spki.getPublicKeyData().getBytes());
  }

  private static String spki(BigInteger modulus, BigInteger exponent) {
    return spki(PKCSObjectIdentifiers.rsaEncryption, sequence(modulus, exponent));
  }

  /// The bare sequence: the library's own type refuses to be made with a bad exponent.
  private static ASN1Encodable sequence(BigInteger modulus, BigInteger exponent) {
    return new DERSequence(
        new ASN1Encodable[] {new ASN1Integer(modulus), new ASN1Integer(exponent)});
  }

  private static String pssKey() {
    return spki(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSAPublicKey(modulus(2048), F4));
  }

  private static String spki(ASN1ObjectIdentifier algorithm, ASN1Encodable key) {
    try {
      var identifier = new AlgorithmIdentifier(algorithm, DERNull.INSTANCE);
      return base64(new SubjectPublicKeyInfo(identifier, key).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] publicKeyOf(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic().getEncoded();
  }

  private static RSAPrivateKey phonesPrivateKey() throws GeneralSecurityException {
    var pem = Vectors.text("/client_key/private_pem_pkcs8").replaceAll("-----[A-Z ]+-----", "");
    var der = Base64.getMimeDecoder().decode(pem);
    return (RSAPrivateKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
