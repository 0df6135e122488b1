package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "a.example", "192.168.1.5", "::", "::1", "[::1]", "2001:db8::7:6969"})
  void takesNamesAndAddresses(String text) {
    assertThat(HostName.wellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "192.168.1.5:6969",
        "a.example:80",
        "[::1",
        "::1]",
        "[::1]:80",
        "[a.example]",
        "[192.168.1.5]",
        "fe80::1%eth0",
        "1:2",
        "http://a.example"
      })
  void takesNothingElse(String text) {
    assertThat(HostName.wellFormed(text)).isFalse();
  }
}
