package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "ama", "A.b_c-9", "...", "-"})
  void takesLettersDigitsAndThreeMarks(String text) {
    assertThat(UserId.parse(text)).hasValueSatisfying(id -> assertThat(id).hasToString(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a b", "é", "a\n", "a%2e", "../etc"})
  void refusesWhatIsNoPlainSegment(String text) {
    assertThat(UserId.parse(text)).isEmpty();
  }

  @Test
  void endsAt64Characters() {
    assertThat(UserId.parse("x".repeat(64))).isPresent();
    assertThat(UserId.parse("x".repeat(65))).isEmpty();
  }
}
