package org.relaysms.gateway.adminui.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The events WebSocket of whatever server `server.json` names. Connects, reads, notices silence
/// (the server says something at least every five seconds) and connects again, until closed. File
/// and token are read anew for every attempt, so that a server on other ports or with another token
/// is found. Thread-safe.
final class AdminEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdminEvents.class);
  private static final Duration RETRY = Duration.ofMillis(500);

  /// A server that does not understand us is asked less often.
  private static final Duration RETRY_STRANGER = Duration.ofSeconds(3);

  private static final Duration SILENCE = Duration.ofSeconds(15);

  /// A snapshot of 100,000 gateways has some 50 million characters.
  private static final int LONGEST = 64 * 1024 * 1024;

  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<Optional<WebSocket>> socket =
      new AtomicReference<>(Optional.empty());
  private final HttpClient http;
  private final Path dataFolder;
  private final ScheduledExecutorService background;
  private final Consumer<News> sink;
  private final Consumer<Connection> standing;

  /// `standing` is told how each attempt went; the same may be told again.
  AdminEvents(
      HttpClient http,
      Path dataFolder,
      ScheduledExecutorService background,
      Consumer<News> sink,
      Consumer<Connection> standing) {
    this.http = http;
    this.dataFolder = dataFolder;
    this.background = background;
    this.sink = sink;
    this.standing = standing;
  }

  void open() {
    background.execute(this::connect);
  }

  @Override
  public void close() {
    closed.set(true);
    socket.getAndSet(Optional.empty()).ifPresent(WebSocket::abort);
  }

  private void connect() {
    if (closed.get()) {
      return;
    }
    var server = ServerFile.read(dataFolder).filter(ServerFile::alive);
    var token = server.flatMap(ServerFile::token);
    if (server.isEmpty() || token.isEmpty()) {
      standing.accept(server.isEmpty() ? Connection.NONE : Connection.TOKEN_REFUSED);
      later(RETRY);
      return;
    }
    var _ =
        http.newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .header("Authorization", "Bearer " + token.get())
            .buildAsync(
                eventsOf(server.get()),
                new WatchedSocket(
                    new Reader(), LONGEST, SILENCE, delay -> work -> after(delay, work)))
            .exceptionally(
                thrown -> {
                  failed(Connection.after(thrown));
                  throw new CompletionException(thrown);
                });
  }

  private static URI eventsOf(ServerFile server) {
    var admin = server.admin();
    return URI.create("ws://" + admin.getHost() + ":" + admin.getPort() + "/admin/v1/events");
  }

  private void failed(Connection why) {
    standing.accept(why);
    later(why == Connection.NOT_UNDERSTOOD ? RETRY_STRANGER : RETRY);
  }

  private void later(Duration wait) {
    after(wait, this::connect);
  }

  private void after(Duration delay, Runnable work) {
    try {
      var _ = background.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The app is closing; no further attempt.");
    }
  }

  private final class Reader implements WatchedSocket.Ear {
    @Override
    public void opened(WebSocket opened) {
      socket.set(Optional.of(opened));
      if (closed.get()) {
        opened.abort();
      }
    }

    @Override
    public void heard(String text) {
      sink.accept(Answers.json(text, News.class));
      standing.accept(Connection.OPEN);
    }

    @Override
    public void ended(int code) {
      if (!closed.get()) {
        sink.accept(News.LOST);
        failed(code == WatchedSocket.UNUSABLE ? Connection.NOT_UNDERSTOOD : Connection.UNREACHABLE);
      }
    }
  }
}
