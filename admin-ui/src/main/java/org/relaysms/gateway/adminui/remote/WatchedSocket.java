package org.relaysms.gateway.adminui.remote;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket's listener: whole texts, and one end however it comes: a farewell, an error or
/// silence.
///
/// Silence is watched on a loopback too. When the peer hangs up without a farewell while a message
/// is being taken, JDK 25 tells nobody: its reader has no demand at that moment, so
/// `TransportImpl.acknowledgeReception` throws an `InternalError` that ends the reading, and
/// neither `onClose` nor `onError` is called.
///
/// Thread-safe.
public final class WatchedSocket implements WebSocket.Listener {
  /// How many looks in a row must find nothing new.
  private static final int LOOKS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(WatchedSocket.class);
  private static final int NO_FAREWELL = 1006;

  /// A text came that cannot be used.
  static final int UNUSABLE = 1007;

  private static final int TOO_LONG = 1009;

  private final StringBuilder parts = new StringBuilder();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger quietLooks = new AtomicInteger();
  private final Ear ear;
  private final int longest;
  private final Duration step;
  private final Function<Duration, Executor> later;

  /// @param longest text that is taken, in characters; a longer one ends the connection
  /// @param silence after which a peer that says nothing, not even a ping, counts as gone
  /// @param later gives an executor that runs after a delay
  public WatchedSocket(Ear ear, int longest, Duration silence, Function<Duration, Executor> later) {
    this.ear = ear;
    this.longest = longest;
    this.step = silence.dividedBy(LOOKS);
    this.later = later;
  }

  /// Whom a connection tells.
  public interface Ear {
    /// The first word, and the only one with the socket in hand.
    void opened(WebSocket socket);

    /// A text that cannot be used is thrown back, and ends the connection: what follows it would
    /// build on what was missed.
    void heard(String text);

    /// The last word, told once.
    ///
    /// @param code of RFC 6455 section 7.4; 1006 when there was no farewell
    void ended(int code);
  }

  @Override
  public void onOpen(WebSocket opened) {
    ear.opened(opened);
    lookLater(opened);
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    quietLooks.set(0);
    if (part.length() > longest - parts.length()) {
      giveUp(from, TOO_LONG);
      return null;
    }
    parts.append(part);
    if (last) {
      hear(from);
    }
    from.request(1);
    return null;
  }

  /// The border of this socket: whatever went wrong, the connection is over and said to be.
  private void hear(WebSocket from) {
    var text = parts.toString();
    parts.setLength(0);
    try {
      ear.heard(text);
    } catch (RuntimeException unusable) {
      LOG.warn("A message of the server cannot be used.", unusable);
      giveUp(from, UNUSABLE);
    }
  }

  private void giveUp(WebSocket from, int code) {
    parts.setLength(0);
    from.abort();
    end(code);
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    quietLooks.set(0);
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    end(NO_FAREWELL);
  }

  private void lookLater(WebSocket opened) {
    later.apply(step).execute(() -> look(opened));
  }

  private void look(WebSocket opened) {
    if (over.get()) {
      return;
    }
    if (quietLooks.incrementAndGet() > LOOKS) {
      opened.abort();
      end(NO_FAREWELL);
    } else {
      lookLater(opened);
    }
  }

  private void end(int code) {
    if (over.compareAndSet(false, true)) {
      ear.ended(code);
    }
  }
}
