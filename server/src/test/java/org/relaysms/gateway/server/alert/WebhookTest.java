package org.relaysms.gateway.server.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.alert.Hook.Outcome;
import org.relaysms.gateway.server.alert.HookNote.Kind;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.Secret;

@Tag("slice")
class WebhookTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:05:00Z");

  private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
  private final AtomicInteger status = new AtomicInteger(204);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean hanging;
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Thread::startVirtualThread);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void postsWhatIsSilentWithoutAnyImsi() throws InterruptedException {
    var outcome = hook().tell(note(Kind.SILENT, Optional.empty()));

    assertThat(outcome).isEqualTo(new Outcome.Delivered());
    assertThat(bodies.take())
        .isEqualTo(
            """
            {"type":"gateways.silent","at":"2026-03-01T12:05:00Z","count":1,\
            "gateways":[{"number":"+237670000001","operator":"MTN Cameroon","note":"market",\
            "lastHeard":"2026-03-01T12:00:00Z"}]}""");
  }

  @Test
  void postsWhatIsBack() throws InterruptedException {
    var outcome = hook().tell(note(Kind.BACK, Optional.of(AT)));

    assertThat(outcome).isEqualTo(new Outcome.Delivered());
    assertThat(bodies.take())
        .startsWith("{\"type\":\"gateways.back\"")
        .contains("\"back\":\"2026-03-01T12:05:00Z\"");
  }

  @Test
  void tellsAnErrorFromAnAnswer() {
    status.set(500);

    assertThat(hook().tell(note(Kind.SILENT, Optional.empty())))
        .isEqualTo(new Outcome.Failed("answered 500", true));
  }

  @Test
  void doesNotFollowARedirect() {
    status.set(302);

    assertThat(hook().tell(note(Kind.SILENT, Optional.empty())))
        .isEqualTo(new Outcome.Failed("answered 302", true));
  }

  @Test
  void waitsNoLongerThanTheTimeOut() {
    hanging = true;

    assertThat(hook().tell(note(Kind.SILENT, Optional.empty())))
        .isEqualTo(new Outcome.Failed("did not answer in time", true));
  }

  @Test
  void knowsThatNobodyHeardWhereNobodyListens() {
    var hook = hook();
    server.stop(0);

    assertThat(hook.tell(note(Kind.SILENT, Optional.empty())))
        .isEqualTo(new Outcome.Failed("cannot be reached", false));
  }

  private Webhook hook() {
    var url = "http://127.0.0.1:%d/hooks/secret-token".formatted(server.getAddress().getPort());
    return new Webhook(Secret.of(url), Duration.ofMillis(500));
  }

  private static HookNote note(Kind kind, Optional<Instant> back) {
    var told =
        new HookNote.Told(
            new Imsi("624010000000001"),
            "+237670000001",
            "MTN Cameroon",
            "market",
            AT.minusSeconds(300),
            back);
    return new HookNote(kind, AT, 1, List.of(told));
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (hanging) {
      await();
    }
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
