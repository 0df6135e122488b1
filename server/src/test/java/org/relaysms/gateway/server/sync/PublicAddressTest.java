package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicAddressTest {
  @Test
  void alwaysPrintsThePort() {
    var address = new PublicAddress("gateway.example", 80, false);

    assertThat(address.http()).isEqualTo("http://gateway.example:80");
    assertThat(address.app()).isEqualTo("app://gateway.example:80");
    assertThat(address.webSocket()).isEqualTo("ws://gateway.example:80");
  }

  @Test
  void saysWhereTlsIsSpoken() {
    var address = new PublicAddress("gateway.example", 443, true);

    assertThat(address.http()).isEqualTo("https://gateway.example:443");
    assertThat(address.app()).isEqualTo("apps://gateway.example:443");
    assertThat(address.webSocket()).isEqualTo("wss://gateway.example:443");
  }

  @Test
  void putsIpv6IntoBrackets() {
    assertThat(new PublicAddress("2001:db8::1", 6969, false).http())
        .isEqualTo("http://[2001:db8::1]:6969");
  }
}
