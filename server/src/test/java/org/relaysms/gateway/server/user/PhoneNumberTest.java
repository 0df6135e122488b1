package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"+237670000001", "+237 670 00 00 01", "+237-670-000-001", " +237 (670) 000.001 "})
  void dropsTheMarksBetweenDigits(String text) {
    assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber("+237670000001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "670000001",
        "00237670000001",
        "+0670000001",
        "+123456",
        "+1234567890123456",
        "+23767000000a",
        "++237670000001",
        "+٢٣٧٦٧٠٠٠٠٠٠١"
      })
  void refusesWhatIsNotInInternationalForm(String text) {
    assertThat(PhoneNumber.parse(text)).isEmpty();
  }

  @Test
  void printsNothing() {
    assertThat(new PhoneNumber("+237670000001")).hasToString("***");
  }
}
