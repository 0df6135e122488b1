package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SharedKeyTest {
  @Test
  void isThirtyTwoHexCharactersAndTheirAsciiBytes() {
    var key = SharedKey.generate(new SecureRandom());

    assertThat(key.text()).matches("[0-9a-f]{32}");
    assertThat(key.bytes()).isEqualTo(key.text().getBytes(US_ASCII)).hasSize(32);
    assertThat(key).isNotEqualTo(SharedKey.generate(new SecureRandom()));
  }

  @Test
  void comesBackFromItsBytesOnly() {
    var key = new SharedKey(Vectors.text("/shared_key/value"));

    assertThat(SharedKey.of(key.bytes())).contains(key);
    assertThat(SharedKey.of(new byte[32])).isEmpty();
  }

  @Test
  void printsNothing() {
    assertThat(SharedKey.generate(new SecureRandom())).hasToString("***");
  }
}
