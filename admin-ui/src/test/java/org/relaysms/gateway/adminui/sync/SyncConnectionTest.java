package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page's socket over a real one; only the waits before reconnecting are played.
@Tag("slice")
class SyncConnectionTest {
  private static final String CODE = "{\"qr_url\":\"http://h/1\",\"mobile_url\":\"app://h/1\"}";
  private static final Duration LOOK = Duration.ofSeconds(6);

  private final BlockingQueue<PageEvent> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> looks = new LinkedBlockingQueue<>();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final PageSocketServer server = new PageSocketServer();
  private final HttpClient http = HttpClient.newHttpClient();
  private final SyncConnection connection = new SyncConnection(http, this::later, events::add);

  SyncConnectionTest() throws IOException {}

  @BeforeEach
  void start() throws InterruptedException {
    connection.start(server.uri());
    assertThat(next()).isInstanceOf(PageEvent.Started.class);
  }

  @AfterEach
  void close() throws IOException {
    connection.leave();
    http.shutdownNow();
    server.close();
  }

  @Test
  void takesALostConnectionUpAgain() throws Exception {
    var first = server.accept();
    first.say(CODE);
    assertThat(next()).isEqualTo(new PageEvent.NewCode("http://h/1", "app://h/1"));

    first.drop();
    passTheSilence();
    assertThat(next()).isEqualTo(new PageEvent.Dropped());
    passTheWait();
    var second = server.accept();
    second.say("201- pause");
    second.say("words nobody knows");
    second.say("200- ack");

    assertThat(next()).isEqualTo(new PageEvent.PhoneFound());
    assertThat(next()).isEqualTo(new PageEvent.Acknowledged());
    assertThat(waits).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void keepsTheFingerprintBehindTheAddressInTheCode() throws Exception {
    var code = "{\"qr_url\":\"https://h/1#sha256=ab\",\"mobile_url\":\"app://h/1#sha256=ab\"}";

    server.accept().say(code);

    assertThat(next())
        .isEqualTo(new PageEvent.NewCode("https://h/1#sha256=ab", "app://h/1#sha256=ab"));
  }

  @Test
  void takesAConnectionUpAgainThatWasLostBeforeAnyWord() throws Exception {
    server.accept().drop();
    assertThat(next()).isEqualTo(new PageEvent.Dropped());

    passTheWait();
    server.accept().say(CODE);

    assertThat(next()).isEqualTo(new PageEvent.NewCode("http://h/1", "app://h/1"));
    assertThat(waits).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void leavesAServerThatFellSilent() throws Exception {
    var first = server.accept();
    first.say("201- pause");
    assertThat(next()).isEqualTo(new PageEvent.PhoneFound());

    passTheSilence();

    assertThat(next()).isEqualTo(new PageEvent.Dropped());
    assertThat(first.socket().getInputStream().readAllBytes()).isEmpty();
    passTheWait();
    server.accept().say("200- ack");
    assertThat(next()).isEqualTo(new PageEvent.Acknowledged());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1008})
  void endsForGoodWhenTheServerEndsTheSession(int code) throws Exception {
    server.accept().end(code);

    assertThat(next()).isEqualTo(new PageEvent.Ended());
    assertThat(waits).isEmpty();
  }

  @Test
  void endsForGoodWhenTheServerKnowsNoSuchSession() throws Exception {
    server.refuse(404);

    assertThat(next()).isEqualTo(new PageEvent.Ended());
    assertThat(waits).isEmpty();
  }

  @Test
  void triesLessAndLessOftenWhileTheServerIsAway() throws Exception {
    var page = server.accept();
    server.close();
    page.drop();

    for (var tries = 0; tries < 6; tries++) {
      assertThat(next()).isEqualTo(new PageEvent.Dropped());
      passTheWait();
    }

    assertThat(waits.stream().limit(6).map(Duration::toMillis))
        .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
  }

  @Test
  void triesLessAndLessOftenWhileTheServerIsUnwell() throws Exception {
    for (var tries = 0; tries < 6; tries++) {
      server.refuse(503);
      assertThat(next()).isEqualTo(new PageEvent.Dropped());
      passTheWait();
    }

    assertThat(waits.stream().map(Duration::toMillis))
        .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
  }

  @Test
  void saysNothingMoreOnceLeft() throws Exception {
    var page = server.accept();
    page.say("201- pause");
    assertThat(next()).isEqualTo(new PageEvent.PhoneFound());

    connection.leave();

    assertThat(page.socket().getInputStream().readAllBytes()).isEmpty();
    assertThat(events).isEmpty();
    assertThat(due).isEmpty();
  }

  private Executor later(Duration wait) {
    if (wait.equals(LOOK)) {
      return looks::add;
    }
    waits.add(wait);
    return due::add;
  }

  private @Nullable PageEvent next() throws InterruptedException {
    return events.poll(10, TimeUnit.SECONDS);
  }

  /// Half a minute in which nothing new arrives. A drop may have been heard before it, or not: the
  /// JDK can lose one that comes while a message is being taken.
  private void passTheSilence() {
    for (var look = looks.poll(); look != null; look = looks.poll()) {
      look.run();
    }
  }

  private void passTheWait() throws InterruptedException {
    var reconnect = due.poll(10, TimeUnit.SECONDS);
    Objects.requireNonNull(reconnect).run();
  }
}
