package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @Test
  void takesThirtyTwoHexCharactersAndPrintsThem() {
    assertThat(MessageId.parse(HEX)).hasToString("Optional[" + HEX + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "0123456789ABCDEF0123456789ABCDEF",
        "0123456789abcdef0123456789abcdeg",
        "0123456789abcdef0123456789abcdef\n",
        "0123456789abcdef0123456789abcde "
      })
  void isNothingElse(String text) {
    assertThat(MessageId.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(text));
  }

  @Test
  void aParcelTellsNothingInALog() {
    assertThat(new Parcel(new MessageId(HEX), "+237650000000", "t:Hello")).hasToString("***");
  }
}
