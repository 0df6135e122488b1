package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Peers that send their requests a byte at a time, to a server that gives a request one second.
@Tag("whole")
class SlowPeersTest {
  private static final int BYTES = 10_000;

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.with("limits.request_seconds", "1", "sync.session_sleep_timeout", "3");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /seeds HTTP/1.1\r\nX-Slow: ",
        "POST /seeds/ping HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n",
      })
  void areCutOffByTheApi(String beginning) {
    try (var slow = RawSocket.to(SERVER.api())) {
      assertCutOff(slow, beginning);
    }
  }

  @Test
  void areCutOffByTheSocketsListener() {
    try (var slow = RawSocket.to(SERVER.webSocket())) {
      assertCutOff(slow, "GET /v2/sync/init/ama/1 HTTP/1.1\r\nUpgrade: websocket\r\nX-Slow: ");
    }
  }

  @Test
  void doNotTakeOpenPagesWithThem() {
    var page = SERVER.openPage("patient");
    var code = SERVER.scan(page);
    try (var slow = RawSocket.to(SERVER.webSocket())) {
      assertCutOff(slow, "GET ");
    }

    assertThat(List.of(code)).doesNotContain(SERVER.scan(page));
  }

  private static void assertCutOff(RawSocket slow, String beginning) {
    slow.send(beginning);
    for (var bytes = 0; !slow.closedByPeer(); bytes++) {
      assertThat(bytes).as("bytes borne").isLessThan(BYTES);
      slow.send("x");
      SERVER.assertWell();
    }
    SERVER.assertWell();
  }
}
