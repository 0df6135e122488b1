package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.sim.SimulatedPage;

/// Bad connections: bytes that are no HTTP, sockets that say nothing, frames that are too large.
/// After each the next good request is served; the log is looked through at the end.
@Tag("whole")
class BadConnectionTest {
  private static final String HOST = "Host: x\r\nConnection: close\r\n";

  @RegisterExtension static final RunningServer SERVER = RunningServer.with();

  @AfterEach
  void theNextGoodRequestIsServed() {
    SERVER.assertWell();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "hello\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /seeds HTTP/1.1\r\nno colon\r\n\r\n",
        "GET /se\u0001eds HTTP/1.1\r\n" + HOST + "\r\n",
        "GET /seeds?\u0000 HTTP/1.1\r\n" + HOST + "\r\n",
        "GET /seeds HTTP/1.1\r\nX: \u0001\u0002\r\n" + HOST + "\r\n",
        "POST /seeds/ping HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
        "POST /seeds/ping HTTP/1.1\r\n" + HOST + "Content-Length: many\r\n\r\n",
        "POST /seeds/ping HTTP/1.1\r\n"
            + HOST
            + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        "POST /seeds/ping HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /seeds/ping HTTP/1.1\r\n"
            + HOST
            + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "POST /seeds/ping HTTP/1.1\r\n"
            + HOST
            + "Expect: 200-nonsense\r\nContent-Length: 2\r\n\r\n{}",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      })
  void whatIsNoHttpIsRefusedOrCutOff(String bytes) {
    var answer = RawSocket.exchange(SERVER.api(), bytes);

    assertRefusal(answer);
  }

  @Test
  void aHugeHeaderIsRefused() {
    var header = "X-Huge: " + "x".repeat(1 << 20);

    assertRefusal(
        RawSocket.exchange(SERVER.api(), "GET /seeds HTTP/1.1\r\n" + HOST + header + "\r\n\r\n"));
  }

  @Test
  void tooManyHeadersAreRefused() {
    var headers = String.join("", Collections.nCopies(20_000, "X-Many: 1234567890\r\n"));

    assertRefusal(
        RawSocket.exchange(SERVER.api(), "GET /seeds HTTP/1.1\r\n" + HOST + headers + "\r\n"));
  }

  @Test
  void aHugePathIsRefused() {
    assertRefusal(
        RawSocket.exchange(
            SERVER.api(), "GET /seeds/" + "x".repeat(1 << 18) + " HTTP/1.1\r\n" + HOST + "\r\n"));
  }

  @Test
  void aBodyThatBreaksOffChangesNothing() {
    var before = SERVER.operator().store();
    try (var raw = RawSocket.to(SERVER.api())) {
      raw.send("POST /seeds/ping HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\n{\"IMSI\":");
    }

    SERVER.assertWell();
    assertThat(SERVER.operator().store()).contains(before);
  }

  @Test
  void socketsThatSayNothingOrLittleHoldUpNobody() {
    var sockets = new ArrayList<RawSocket>();
    try {
      for (var url : List.of(SERVER.api(), SERVER.webSocket())) {
        IntStream.range(0, 200).forEach(_ -> sockets.add(RawSocket.to(url)));
      }
      sockets.forEach(socket -> socket.send("GET /seeds HTTP/1.1\r\nX-Slow:"));

      SERVER.assertWell();
      assertThat(SERVER.scan(SERVER.openPage("patient")).getPath()).contains("patient");
    } finally {
      sockets.forEach(RawSocket::close);
    }
  }

  @Test
  void aMessageOverTheLimitClosesThePageButNotTheSession() {
    var page = SERVER.openPage("wordy");
    var code = SERVER.scan(page);
    page.sayInPieces(Collections.nCopies(9, "x".repeat(8_192)));

    assertThat(page.closed(Patience.LONG).code()).isEqualTo(1009);

    assertThat(SERVER.scan(SimulatedPage.connect(page.url()))).isEqualTo(code);
  }

  @Test
  void aFrameOfTenMegabytesClosesThePage() {
    var url = SERVER.socketUrl("wordier");
    try (var raw = RawSocket.webSocket(url)) {
      raw.send(
          new byte[] {
            (byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, (byte) 0x98, (byte) 0x96, (byte) 0x80
          });
      raw.send(new byte[10_000_004]);

      assertThat(raw.readAll()).doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x83, 0xf1, 0x80, 0x8b, 0x09})
  void aFrameOfNoKnownKindClosesThePage(int first) {
    try (var raw = RawSocket.webSocket(SERVER.socketUrl("strange"))) {
      raw.send(new byte[] {(byte) first, (byte) 0x81, 1, 2, 3, 4, 5});

      Plain.assertClean(raw.readAll());
    }
  }

  @Test
  void textThatIsNotUtf8HurtsNobodyElse() {
    try (var raw = RawSocket.webSocket(SERVER.socketUrl("binary"))) {
      raw.send(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xc3, 0x28});
      raw.send(new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8});

      Plain.assertClean(raw.readAll());
    }
  }

  @Test
  void anUpgradeWithoutItsKeyIsRefused() {
    var url = SERVER.socketUrl("keyless");

    var answer =
        RawSocket.exchange(
            url,
            "GET "
                + url.getPath()
                + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");

    assertRefusal(answer);
  }

  @Test
  void theSocketsListenerServesNoPlainRequests() {
    var answer =
        RawSocket.exchange(
            SERVER.webSocket(), "GET /v2/sync/init/ama/1 HTTP/1.1\r\n" + HOST + "\r\n");

    assertRefusal(answer);
  }

  private static void assertRefusal(String answer) {
    Plain.assertClean(answer);
    assertThat(answer)
        .satisfiesAnyOf(
            text -> assertThat(text).isEmpty(),
            text -> assertThat(text).matches("(?s)HTTP/1.1 4\\d\\d .*"));
  }
}
