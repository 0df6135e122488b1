package org.relaysms.gateway.server.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.http.Listeners;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.http.TestListeners;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.ws.RawSocket.Frame;

@Tag("slice")
class WebSocketsTest {
  private static final Duration PING = SocketLimits.DEFAULT.pingEvery();
  private static final Duration PONG = SocketLimits.DEFAULT.pongWithin();

  private final SteppedTime time = new SteppedTime();
  private final WebSockets sockets =
      new WebSockets(new SocketLimits(1_500, 2_000, PING, PONG), time);
  private final List<Recorded> conversations = new CopyOnWriteArrayList<>();
  private Listeners server;

  @BeforeEach
  void start() {
    sockets.endpoint("/{name}", this::decide);
    server = TestListeners.open(new Routes(), sockets);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void putsFragmentsTogether() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.TEXT, false, "one ");
      client.send(RawSocket.PING, true, "between");
      client.send(RawSocket.CONTINUATION, true, "two");

      assertThat(client.frame()).isEqualTo(new Frame(RawSocket.PONG, "between"));
      assertThat(client.frame()).isEqualTo(new Frame(RawSocket.TEXT, "one two"));
    }
  }

  @Test
  void endsAMessageThatGrowsTooLong() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.TEXT, false, "x".repeat(900));
      client.send(RawSocket.CONTINUATION, false, "x".repeat(900));

      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.TOO_BIG, ""));
    }
  }

  @Test
  void endsAFrameThatIsTooLong() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.TEXT, true, "x".repeat(5_000));

      assertThat(client.frame().payload()).startsWith(Frame.close(CloseCode.TOO_BIG, "").payload());
    }
  }

  @Test
  void pingsASilentPeerAndKeepsOneThatAnswers() throws IOException {
    try (var client = open("/echo")) {
      time.advance(PING);
      assertThat(client.frame().opCode()).isEqualTo(RawSocket.PING);
      client.send(RawSocket.PONG, true, "");
      client.send(RawSocket.TEXT, true, "after the pong");
      assertThat(client.frame().payload()).isEqualTo("after the pong");

      time.advance(PING);

      assertThat(client.frame().opCode()).isEqualTo(RawSocket.PING);
      assertThat(conversations.getFirst().closures).isEmpty();
    }
  }

  @Test
  void pingsOnTimeThoughThePongWasLate() throws IOException {
    try (var client = open("/echo")) {
      time.advance(PING);
      assertThat(client.frame().opCode()).isEqualTo(RawSocket.PING);
      time.advance(PONG.minusMillis(1));
      client.send(RawSocket.PONG, true, "");
      client.send(RawSocket.TEXT, true, "after the pong");
      assertThat(client.frame().payload()).isEqualTo("after the pong");

      time.advance(PING.minus(PONG).plusMillis(1));

      assertThat(client.frame().opCode()).isEqualTo(RawSocket.PING);
    }
  }

  @Test
  void upgradesWhateverTheCaseOfTheWord() throws IOException {
    for (var word : List.of("WebSocket", "WEBSOCKET", "wEbSoCkEt")) {
      try (var client = RawSocket.upgrading(word, server.port("test"), "/echo")) {
        assertThat(client.head()).startsWith("HTTP/1.1 101 ");
      }
    }
  }

  @Test
  void endsAFrameThatIsNotMasked() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.TEXT, true, false, new byte[] {'a'});

      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.PROTOCOL_ERROR, ""));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000})
  void answersNoCloseCodeThatNobodyMaySend(int code) throws IOException {
    try (var client = open("/echo")) {
      client.send(
          RawSocket.CLOSE, true, true, new byte[] {(byte) (code >> 8), (byte) (code & 0xff)});

      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.PROTOCOL_ERROR, ""));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1003, 1007, 1014, 3000, 4999})
  void answersACloseInKind(int code) throws IOException {
    try (var client = open("/echo")) {
      client.send(
          RawSocket.CLOSE, true, true, new byte[] {(byte) (code >> 8), (byte) (code & 0xff)});

      assertThat(client.frame()).isEqualTo(Frame.close(code, ""));
    }
  }

  @Test
  void endsACloseWhoseReasonIsNoText() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.CLOSE, true, true, new byte[] {3, (byte) 0xe8, (byte) 0xff});

      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.NOT_CONSISTENT, ""));
    }
  }

  @Test
  void noticesAPeerThatVanishedWithoutAWord() throws IOException {
    try (var client = open("/echo")) {
      time.advance(PING);
      assertThat(client.frame().opCode()).isEqualTo(RawSocket.PING);

      time.advance(PONG);

      assertThat(conversations.getFirst().closures).containsExactly(new Closure.Lost());
      assertThat(sockets.open()).isZero();
    }
  }

  @Test
  void tellsWhetherAProbeWasAnswered() throws IOException {
    var answers = new CopyOnWriteArrayList<Boolean>();
    try (var client = open("/echo")) {
      var peer = conversations.getFirst().peer();
      peer.probe(Duration.ofSeconds(2), answers::add);
      client.send(RawSocket.PONG, true, "");
      await().untilAsserted(() -> assertThat(answers).containsExactly(true));

      peer.probe(Duration.ofSeconds(2), answers::add);
      time.advance(Duration.ofSeconds(2));

      assertThat(answers).containsExactly(true, false);
    }
  }

  @Test
  void keepsFramesWholeWhenManyWriteAtOnce() throws Exception {
    try (var client = open("/echo")) {
      var peer = conversations.getFirst().peer();
      var writers =
          IntStream.range(0, 8)
              .mapToObj(w -> Thread.ofVirtual().start(() -> write(peer, w)))
              .toList();

      var seen = new HashSet<String>();
      for (var i = 0; i < 8 * 200; i++) {
        seen.add(client.frame().payload());
      }

      for (var writer : writers) {
        writer.join();
      }
      assertThat(seen).hasSize(8 * 200).allMatch(text -> text.matches("\\d+:\\d+"));
    }
  }

  @Test
  void keepsTheTextOfAnExceptionToItself() throws IOException {
    try (var client = open("/throw")) {
      client.send(RawSocket.TEXT, true, "now");

      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.UNEXPECTED, ""));
    }
  }

  @Test
  void keepsToItselfWhatItCouldNotRead() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.CLOSE, true, true, new byte[] {3});

      assertThat(List.of(Frame.close(CloseCode.PROTOCOL_ERROR, ""), new Frame(-1, "")))
          .contains(client.frame());
    }
  }

  @Test
  void refusesWithAStatusAndNothingElse() throws IOException {
    try (var client = new RawSocket(server.port("test"), "/refuse")) {
      assertThat(client.head()).startsWith("HTTP/1.1 403").doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/echo/",
        "//echo",
        "/./echo",
        "/x/../echo",
        "/echo;x=1",
        "/;x=1/echo",
        "/deep/%65cho",
        "/%64eep/echo",
        "/deep//echo",
        "//deep/echo",
        "/deep/echo/",
        "/deep;x=1/echo",
      })
  void takesPathsAsTheyStand(String path) throws IOException {
    sockets.endpoint("/deep/echo", this::decide);
    try (var client = new RawSocket(server.port("test"), path)) {
      assertThat(client.head()).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void closesAtOnceWithTheCodeItWasGiven() throws IOException {
    try (var client = open("/policy")) {
      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.POLICY_VIOLATION, ""));
    }
  }

  @Test
  void saysGoodbyeToAllWhenTheServerStops() throws IOException {
    try (var one = open("/echo");
        var other = open("/echo")) {
      sockets.closeAll(CloseCode.GOING_AWAY, "");

      assertThat(List.of(one.frame(), other.frame()))
          .containsOnly(Frame.close(CloseCode.GOING_AWAY, ""));
      assertThat(sockets.open()).isZero();
    }
  }

  @Test
  void sendsWhatWasGivenBeforeTheClose() throws IOException {
    try (var client = open("/echo")) {
      var peer = conversations.getFirst().peer();
      peer.text("first");
      peer.close(CloseCode.NORMAL, "done");
      peer.text("too late");

      assertThat(client.frame().payload()).isEqualTo("first");
      assertThat(client.frame()).isEqualTo(Frame.close(CloseCode.NORMAL, "done"));
    }
  }

  @Test
  void tellsTheConversationOnceThatThePeerLeft() throws IOException {
    try (var client = open("/echo")) {
      client.send(RawSocket.CLOSE, true, true, new byte[] {3, (byte) 0xe8});
      client.frame();
    }

    await()
        .untilAsserted(
            () ->
                assertThat(conversations.getFirst().closures)
                    .containsExactly(new Closure.ByPeer(CloseCode.NORMAL)));
  }

  @Test
  void outlivesTheTimeThatARequestHas() throws IOException {
    var requests = new SteppedTime();
    var spec = TestListeners.spec(new Routes()).webSockets(sockets);
    try (var listeners = TestListeners.open(spec, requests);
        var client = open(listeners.port("test"), "/echo")) {
      for (var words : List.of("one", "two", "three")) {
        client.send(RawSocket.TEXT, false, words);
        requests.advance(Duration.ofHours(1));
        client.send(RawSocket.CONTINUATION, true, "!");

        assertThat(client.frame()).isEqualTo(new Frame(RawSocket.TEXT, words + "!"));
      }
    }
  }

  private RawSocket open(String path) throws IOException {
    return open(server.port("test"), path);
  }

  private RawSocket open(int port, String path) throws IOException {
    var client = new RawSocket(port, path);
    assertThat(client.head()).startsWith("HTTP/1.1 101");
    if (!path.equals("/policy")) {
      await().until(() -> conversations.stream().allMatch(Recorded::isOpen));
    }
    return client;
  }

  private UpgradeDecision decide(Upgrade upgrade) {
    return switch (upgrade.path()) {
      case "/refuse" -> new UpgradeDecision.Refuse(403);
      case "/policy" -> new UpgradeDecision.AcceptAndClose(CloseCode.POLICY_VIOLATION, "");
      default -> {
        var conversation = new Recorded(upgrade.path().equals("/throw"));
        conversations.add(conversation);
        yield new UpgradeDecision.Accept(conversation);
      }
    };
  }

  private static void write(Peer peer, int writer) {
    IntStream.range(0, 200).forEach(i -> peer.text(writer + ":" + i));
  }

  /// Echoes, or throws on every text; remembers how it ended.
  private static final class Recorded implements Conversation {
    final List<Closure> closures = new CopyOnWriteArrayList<>();
    private final List<Peer> peers = new ArrayList<>();
    private final boolean throwing;

    Recorded(boolean throwing) {
      this.throwing = throwing;
    }

    synchronized Peer peer() {
      return peers.getFirst();
    }

    synchronized boolean isOpen() {
      return !peers.isEmpty();
    }

    @Override
    public synchronized void opened(Peer peer) {
      peers.add(peer);
    }

    @Override
    public void text(String message) {
      if (throwing) {
        throw new IllegalStateException("a secret of the house");
      }
      peer().text(message);
    }

    @Override
    public void closed(Closure how) {
      closures.add(how);
    }
  }
}
