package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The time moves by hand, a second for every byte.
@Tag("slice")
class SlowPeersTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int GIVEN = (int) ListenerLimits.DEFAULT.request().toSeconds();
  private static final int READ_MILLIS = 50;
  private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

  private final SteppedTime time = new SteppedTime();
  private final Listeners server = TestListeners.open(TestListeners.spec(routes()), time);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET /hello HTTP/1.1\r\nX-Slow: ",
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n",
        "POST /unread HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3E8\r\n",
      })
  void cutsOffAPeerThatSendsByteByByte(String beginning) throws IOException {
    try (var slow = connect()) {
      RawHttp.send(slow, beginning);

      dribbleUntilCutOff(slow);

      assertWell();
    }
  }

  @Test
  void cutsOffAPeerThatFallsSilentInItsHeaders() throws IOException {
    try (var slow = connect()) {
      RawHttp.send(slow, "GET /hello HTTP/1.1\r\n");
      untilClosed(slow, () -> {});

      assertWell();
    }
  }

  @Test
  void cutsOffTheSecondRequestOfAConnectionToo() throws IOException {
    try (var slow = connect()) {
      RawHttp.send(slow, HELLO);
      assertThat(RawHttp.answer(slow)).endsWith("hello");
      RawHttp.send(slow, "GET /hello HT");
      dribbleUntilCutOff(slow);

      assertWell();
    }
  }

  @Test
  void bearsAPeerThatSendsNothingBetweenRequests() throws IOException {
    try (var idle = connect()) {
      for (var request = 0; request < 3; request++) {
        time.advance(Duration.ofHours(1));
        RawHttp.send(idle, HELLO);
        assertThat(RawHttp.answer(idle)).endsWith("hello");
      }
    }
  }

  @Test
  void bearsAPeerThatIsSilentAfterABody() throws IOException {
    try (var idle = connect()) {
      for (var request = 0; request < 3; request++) {
        RawHttp.send(idle, "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n");
        RawHttp.send(idle, "{}");
        assertThat(RawHttp.answer(idle)).endsWith("2");
        time.advance(Duration.ofHours(1));
      }
    }
  }

  @Test
  void bearsABodyThatKeepsComing() throws IOException {
    var pieces = 5 * GIVEN;
    try (var steady = connect()) {
      RawHttp.send(
          steady,
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + pieces * 1_000 + "\r\n\r\n");
      for (var piece = 0; piece < pieces; piece++) {
        RawHttp.send(steady, "x".repeat(1_000));
        assertThat(closed(steady)).isFalse();
        time.advance(SECOND);
      }

      assertThat(RawHttp.answer(steady)).endsWith("" + pieces * 1_000);
    }
  }

  @Test
  void bearsAHandlerThatTakesItsTime() throws IOException {
    try (var patient = connect()) {
      RawHttp.send(patient, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(RawHttp.answer(patient)).endsWith("at last");
    }
  }

  private void dribbleUntilCutOff(Socket slow) throws IOException {
    untilClosed(
        slow,
        () -> {
          send(slow, "x");
          assertWell();
        });
  }

  private void untilClosed(Socket slow, Runnable eachSecond) throws IOException {
    for (var second = 0; !closed(slow); second++) {
      assertThat(second).as("seconds borne").isLessThan(20 * GIVEN);
      eachSecond.run();
      time.advance(SECOND);
    }
  }

  private Socket connect() throws IOException {
    var socket = RawHttp.connect(server.port("test"));
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void assertWell() {
    assertThat(RawHttp.request(server.port("test"), "GET /hello", "", "")).endsWith("hello");
  }

  /// One that was cut off meanwhile is no failure of the test.
  private static void send(Socket socket, String text) {
    try {
      RawHttp.send(socket, text);
    } catch (IOException _) {
      // The next look at the socket tells.
    }
  }

  /// Looks for a moment, which also lets the server read what was sent.
  private static boolean closed(Socket socket) throws IOException {
    var patience = socket.getSoTimeout();
    socket.setSoTimeout(READ_MILLIS);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    } finally {
      socket.setSoTimeout(patience);
    }
  }

  private Routes routes() {
    return new Routes()
        .get("/hello", (request, response) -> Answers.text(response, Status.OK_200, "hello"))
        .get("/slow", this::slow)
        .post("/echo", SlowPeersTest::length)
        .post("/unread", (request, response) -> Answers.empty(response, Status.OK_200));
  }

  private void slow(ServerRequest request, ServerResponse response) {
    time.advance(Duration.ofHours(1));
    Answers.text(response, Status.OK_200, "at last");
  }

  private static void length(ServerRequest request, ServerResponse response) {
    var length = Body.bytes(request, 1_000_000).map(bytes -> bytes.length).orElse(-1);
    Answers.text(response, Status.OK_200, "" + length);
  }
}
