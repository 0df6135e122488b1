package org.relaysms.gateway.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.crypto.PasswordHashes.Verdict;
import org.relaysms.gateway.server.kernel.Secret;

class PasswordHashesTest {
  private static final Secret RIGHT = Secret.of("grün & lang");

  private final PasswordHashes hashes = new PasswordHashes(new SecureRandom(), 2);

  @Test
  void knowsThePasswordAgain() {
    var phc = hashes.hash(RIGHT);

    assertThat(hashes.compare(RIGHT, phc)).isEqualTo(Verdict.MATCH);
    assertThat(hashes.compare(Secret.of("grün & lang "), phc)).isEqualTo(Verdict.MISMATCH);
    assertThat(hashes.compare(Secret.of(""), phc)).isEqualTo(Verdict.MISMATCH);
  }

  @Test
  void saltsEachHash() {
    assertThat(hashes.hash(RIGHT))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hashes.hash(RIGHT));
  }

  /// A hash by another implementation: the reference program, `argon2 somesalt -id -t 2 -m 16 -p
  /// 1`.
  @Test
  void readsHashesOfOthers() {
    var phc =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(hashes.compare(Secret.of("password"), phc)).isEqualTo(Verdict.MATCH);
  }

  @Test
  void neverMatchesNobody() {
    assertThat(hashes.compareWithNobody(RIGHT)).isEqualTo(Verdict.MISMATCH);
    assertThat(hashes.compareWithNobody(Secret.of(""))).isEqualTo(Verdict.MISMATCH);
  }

  @Test
  void saysWhenTooManyAreAtIt() {
    var none = new PasswordHashes(new SecureRandom(), 0, Duration.ofMillis(1));

    assertThat(none.compareWithNobody(RIGHT)).isEqualTo(Verdict.BUSY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "$argon2i$v=19$m=1,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAA"})
  void refusesWhatIsNoHash(String phc) {
    assertThatThrownBy(() -> hashes.compare(RIGHT, phc))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
