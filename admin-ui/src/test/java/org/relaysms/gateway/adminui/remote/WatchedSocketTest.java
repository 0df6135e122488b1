package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedSocketTest {
  private final Queue<Runnable> looks = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final Line line = new Line();
  private final WatchedSocket socket =
      new WatchedSocket(new Teller(), 10, Duration.ofSeconds(30), this::later);

  @BeforeEach
  void open() {
    socket.onOpen(line);
  }

  @Test
  void joinsTheParts() {
    socket.onText(line, "200-", false);
    socket.onText(line, " ack", true);

    assertThat(told).containsExactly("opened", "200- ack");
    assertThat(line.requested).isEqualTo(3);
  }

  @Test
  void endsAConnectionWhoseTextHasNoEnd() {
    socket.onText(line, "0123456", false);
    assertThat(line.aborted).isFalse();

    socket.onText(line, "789x", false);

    assertThat(told).containsExactly("opened", "ended 1009");
    assertThat(line.aborted).isTrue();
  }

  @Test
  void endsAConnectionWhoseTextCannotBeUsed() {
    socket.onText(line, "unusable", true);

    assertThat(told).containsExactly("opened", "ended 1007");
    assertThat(line.aborted).isTrue();
  }

  @Test
  void endsAConnectionThatFellSilent() {
    look(5);
    assertThat(told).containsExactly("opened");

    look(1);

    assertThat(told).containsExactly("opened", "ended 1006");
    assertThat(line.aborted).isTrue();
    assertThat(looks).isEmpty();
  }

  @Test
  void takesAPingAndAPartForSignsOfLife() {
    look(5);
    socket.onPing(line, ByteBuffer.allocate(0));
    look(5);
    socket.onText(line, "a part", false);
    look(5);

    assertThat(told).containsExactly("opened");
    assertThat(line.requested).isEqualTo(3);
  }

  @Test
  void tellsOneEndOnly() {
    socket.onClose(line, WebSocket.NORMAL_CLOSURE, "");
    socket.onError(line, new IllegalStateException("late"));
    look(1);

    assertThat(told).containsExactly("opened", "ended 1000");
    assertThat(looks).isEmpty();
  }

  private void look(int times) {
    for (var look = 0; look < times; look++) {
      looks.remove().run();
    }
  }

  private Executor later(Duration step) {
    assertThat(step).isEqualTo(Duration.ofSeconds(6));
    return looks::add;
  }

  private final class Teller implements WatchedSocket.Ear {
    @Override
    public void opened(WebSocket opened) {
      told.add("opened");
    }

    @Override
    public void heard(String text) {
      if (text.equals("unusable")) {
        throw new IllegalArgumentException(text);
      }
      told.add(text);
    }

    @Override
    public void ended(int code) {
      told.add("ended " + code);
    }
  }

  /// The JDK's side, without a wire.
  private static final class Line implements WebSocket {
    private long requested;
    private boolean aborted;

    @Override
    public void request(long n) {
      requested += n;
    }

    @Override
    public void abort() {
      aborted = true;
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public String getSubprotocol() {
      return "";
    }

    @Override
    public boolean isOutputClosed() {
      return aborted;
    }

    @Override
    public boolean isInputClosed() {
      return aborted;
    }
  }
}
