package org.relaysms.gateway.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemFormTest {
  @ParameterizedTest
  @CsvSource({
    "ANDROID_76, /client_key/public_pem_android_76col",
    "OPENSSL_64_WITH_LAST_NEWLINE, /client_key/public_pem_openssl_64col",
    "BARE_BASE64, /client_key/public_base64_body_only",
  })
  void writesThePublishedForm(PemForm form, String vector) {
    assertThat(form.of(Vectors.phoneKeys().getPublic())).isEqualTo(Vectors.text(vector));
  }

  @Test
  void readsTheServersForm() {
    var key = PemForm.read(Vectors.text("/server_key/public_pem_spki_64col_no_trailing_newline"));

    assertThat(key).isEqualTo(Vectors.serverKeys().getPublic());
    assertThat(PemForm.OPENSSL_64.of(key))
        .isEqualTo(Vectors.text("/server_key/public_pem_spki_64col_no_trailing_newline"));
  }

  @Test
  void cutsPkcs1OutOfTheSpki() {
    var pem = PemForm.PKCS1.of(Vectors.phoneKeys().getPublic());

    // RFC 8017 A.1.1: RSAPublicKey is a sequence of modulus and exponent, here 270 octets.
    var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
    assertThat(pem).startsWith("-----BEGIN RSA PUBLIC KEY-----\n");
    assertThat(der).hasSize(270).startsWith(0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01);
  }
}
