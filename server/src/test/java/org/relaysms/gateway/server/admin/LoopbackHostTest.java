package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackHostTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:6970", "localhost:6970", "LOCALHOST:6970", "[::1]:6970"})
  void takesTheLoopbackWithOurPort(String host) {
    assertThat(LoopbackHost.named(host, 6970)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1",
        "localhost",
        "127.0.0.1:6971",
        "evil.example:6970",
        "127.0.0.1.evil.example:6970",
        "localhost.:6970",
        "127.0.0.2:6970",
        ":6970",
        "localhost:6970@evil.example"
      })
  void refusesEveryOtherName(String host) {
    assertThat(LoopbackHost.named(host, 6970)).isFalse();
  }
}
