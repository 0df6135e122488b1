package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLookUpTest {
  private static final NumberLookUp NUMBERS = new NumberLookUp(OperatorTable.shipped());
  private static final Imsi FOREIGN = new Imsi("sample_IMSI");

  @ParameterizedTest
  @CsvSource({
    "+237670000001, Cameroon, MTN Cameroon, 62401",
    "+237651234567, Cameroon, MTN Cameroon, 62401",
    "+237680123456, Cameroon, MTN Cameroon, 62401",
    "+237690000001, Cameroon, Orange, 62402",
    "+237655123456, Cameroon, Orange, 62402",
    "+237698123456, Cameroon, Orange, 62402",
    "+237222123456, Cameroon, '',",
    "+2348031234567, Nigeria, MTN, 62130",
    "+33612345678, France, SFR, 20810",
    "+254712345678, Kenya, Safaricom, 63902",
  })
  void knowsCountryAndOperator(String msisdn, String country, String operator, String id) {
    assertThat(NUMBERS.facts(FOREIGN, msisdn))
        .isEqualTo(new NumberFacts(true, country, operator, Optional.ofNullable(id)));
  }

  @Test
  void letsTheSimDecideTheOperator() {
    var ported = NUMBERS.facts(new Imsi("624021234567890"), "+237670000001");

    assertThat(ported)
        .isEqualTo(new NumberFacts(true, "Cameroon", "MTN Cameroon", Optional.of("62402")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sample_MSISDN",
        "237670000001",
        "00237670000001",
        "+1234",
        "+",
        "+99912345678901",
        "+1800FLOWERS",
        "+237670000001;ext=5",
        "+237670000001\n",
        "tel:+237670000001"
      })
  void flagsWhatNobodyCanDial(String msisdn) {
    assertThat(NUMBERS.facts(FOREIGN, msisdn))
        .isEqualTo(new NumberFacts(false, "", "", Optional.empty()));
  }
}
