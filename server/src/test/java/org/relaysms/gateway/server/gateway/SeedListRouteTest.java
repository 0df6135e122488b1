package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedListRouteTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "deflate, gzip, br",
        "GZIP;q=0.5",
        "br;q=1.0, gzip;q=0.001",
        "x-gzip",
        "gzip; q=1"
      })
  void compressesForWhoTakesIt(String accepted) {
    assertThat(SeedListRoute.takesGzip(accepted)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*", "notgzip", "gzip;q=x"})
  void sendsPlainToEverybodyElse(String accepted) {
    assertThat(SeedListRoute.takesGzip(accepted)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc\"", "\"abc-gzip\"", "W/\"abc\"", "\"x\", \"abc\"", "*"})
  void knowsAHeldTag(String held) {
    assertThat(SeedListRoute.known(held, "abc")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "\"abcd\"", "\"x\", \"y\""})
  void knowsNoForeignTag(String held) {
    assertThat(SeedListRoute.known(held, "abc")).isFalse();
  }
}
