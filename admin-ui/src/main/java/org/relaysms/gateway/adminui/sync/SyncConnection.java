package org.relaysms.gateway.adminui.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.adminui.remote.WatchedSocket;

/// One session's WebSocket, with its reconnecting: 0.5 s after a drop, then doubling up to 5 s.
///
/// Thread-safe: everything happens under one lock that is held for hand-overs only.
final class SyncConnection {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /// The server pings every 25 s at the latest (contract section 4).
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /// Of a frame and of an address that a code can still carry, in characters.
  private static final int LONGEST = 16 * 1024;

  private static final int LONGEST_URL = 1024;

  private final HttpClient http;
  private final Function<Duration, Executor> later;
  private final Consumer<PageEvent> events;
  private Duration wait = FIRST_WAIT;
  private @Nullable WebSocket socket;
  private boolean over;

  SyncConnection(HttpClient http, Function<Duration, Executor> later, Consumer<PageEvent> events) {
    this.http = http;
    this.later = later;
    this.events = events;
  }

  void start(URI uri) {
    tell(new PageEvent.Started(hashOfLastSegment(uri)));
    connect(uri);
  }

  synchronized void leave() {
    over = true;
    hangUp();
  }

  /// Tells a final event and closes.
  synchronized void finish(PageEvent last) {
    tell(last);
    leave();
  }

  private synchronized void tell(PageEvent event) {
    if (!over) {
      events.accept(event);
    }
  }

  private synchronized void connect(URI uri) {
    if (over) {
      return;
    }
    var _ =
        http.newWebSocketBuilder()
            .connectTimeout(LONGEST_WAIT)
            .buildAsync(uri, new WatchedSocket(new Session(uri), LONGEST, SILENCE, later))
            .whenComplete((_, failure) -> opening(uri, failure));
  }

  private void opening(URI uri, @Nullable Throwable failure) {
    if (refusedForGood(failure)) {
      finish(new PageEvent.Ended());
    } else if (failure != null) {
      dropped(uri);
    }
  }

  private synchronized void opened(WebSocket opened) {
    socket = opened;
    wait = FIRST_WAIT;
    if (over) {
      hangUp();
    }
  }

  private synchronized void dropped(URI uri) {
    if (over) {
      return;
    }
    socket = null;
    tell(new PageEvent.Dropped());
    var now = wait;
    wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    later.apply(now).execute(() -> connect(uri));
  }

  private void hangUp() {
    var open = socket;
    socket = null;
    if (open != null) {
      open.abort();
    }
  }

  /// The frames of contract section 4; any other text is ignored, as the public pages should, and
  /// so is a code that no picture could carry.
  private void frame(String text) {
    switch (text) {
      case "201- pause" -> tell(new PageEvent.PhoneFound());
      case "200- ack" -> finish(new PageEvent.Acknowledged());
      default -> code(text).ifPresent(this::tell);
    }
  }

  private void closed(URI uri, int code) {
    switch (code) {
      case WebSocket.NORMAL_CLOSURE, 1001, 1008 -> finish(new PageEvent.Ended());
      default -> dropped(uri);
    }
  }

  private static Optional<PageEvent> code(String text) {
    try {
      var json = JSON.readTree(text);
      var url = json.path("qr_url").asText("");
      var mobile = json.path("mobile_url").asText(url);
      return url.isEmpty() || url.length() > LONGEST_URL
          ? Optional.empty()
          : Optional.of(new PageEvent.NewCode(url, mobile));
    } catch (JsonProcessingException notACode) {
      return Optional.empty();
    }
  }

  private static boolean refusedForGood(@Nullable Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof WebSocketHandshakeException refused
        && refused.getResponse().statusCode() / 100 == 4;
  }

  private static String hashOfLastSegment(URI uri) {
    var path = uri.getPath();
    var id = path.substring(path.lastIndexOf('/') + 1);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// What one connection says; a new one is made for each attempt.
  private final class Session implements WatchedSocket.Ear {
    private final URI uri;

    Session(URI uri) {
      this.uri = uri;
    }

    @Override
    public void opened(WebSocket socket) {
      SyncConnection.this.opened(socket);
    }

    @Override
    public void heard(String text) {
      frame(text);
    }

    @Override
    public void ended(int code) {
      closed(uri, code);
    }
  }
}
