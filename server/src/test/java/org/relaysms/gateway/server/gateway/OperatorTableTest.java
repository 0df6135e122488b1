package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTableTest {
  private static final OperatorTable TABLE =
      new OperatorTable(
          Stream.of(
              "CM\t62402\tOrange",
              "CM\t62401\tMTN",
              "CM\t62403\tMTN Business",
              "NG\t62120\tAirtel NG",
              "FR\t20826\tSimplus",
              "FR\t208260\tSimplus",
              "FR\t20801\tOrange",
              "US\t310410\tAT&T"));

  @ParameterizedTest
  @CsvSource({
    "624011234567890, 62401",
    "62401, 62401",
    "208260123456789, 20826",
    "310410123456789, 310410",
    "624991234567890,",
    "6240,",
    "62,",
    "sample_IMSI,",
  })
  void knowsANetworkByTheBeginningOfTheImsi(String imsi, String network) {
    assertThat(TABLE.byImsi(new Imsi(imsi)).orElse(null)).isEqualTo(network);
  }

  @ParameterizedTest
  @CsvSource({
    "CM, MTN, 62401",
    "CM, MTN Cameroon, 62401",
    "CM, mtn mobile, 62401",
    "CM, MTN Business Cameroon, 62403",
    "CM, Orange, 62402",
    "NG, Airtel, 62120",
    "US, AT&T, 310410",
    "CM, Nexttel,",
    "CM, '',",
    "CM, Cameroon Telecom,",
    "ZZ, MTN,",
  })
  void knowsANetworkByTheCarriersName(String region, String carrier, String network) {
    assertThat(TABLE.byCarrier(region, carrier).orElse(null)).isEqualTo(network);
  }

  @Test
  void shipsTheWorld() {
    assertThat(OperatorTable.shipped().byImsi(new Imsi("262011234567890"))).contains("26201");
  }
}
