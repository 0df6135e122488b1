package org.relaysms.gateway.adminui.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no server is needed for; all else is held against one in the whole ring.
class UserRulesTest {
  /// It would reach the server as another character, and the phone could never type it.
  @Test
  void refusesHalfACharacterThatTheWireWouldChange() {
    assertThat(UserRules.password("half \ud83d pair"))
        .contains(Problem.of("account.password.control"));
  }

  @ParameterizedTest
  @CsvSource({"+237 670-000.002, +237670000002", "(+237)/670000003, +237670000003"})
  void comparesNumbersWithoutTheMarksBetweenDigits(String typed, String bare) {
    assertThat(UserRules.bare(typed)).isEqualTo(bare);
    assertThat(UserRules.phoneNumber(typed)).isEmpty();
  }

  @Test
  void lacksNothingWhereTheNumberIsLeftOut() {
    assertThat(UserRules.phoneNumber(" ")).isEmpty();
  }
}
