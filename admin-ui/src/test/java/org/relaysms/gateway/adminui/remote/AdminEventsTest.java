package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.sync.PageSocketServer;

/// What can happen to the events connection, on a real socket.
class AdminEventsTest {
  private static final String SNAPSHOT = "{\"type\":\"snapshot\",\"log\":7}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final List<News> heard = new CopyOnWriteArrayList<>();
  private final List<Connection> stood = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private AdminEvents events;

  @SuppressWarnings("NullAway.Init")
  private PageSocketServer server;

  @BeforeEach
  void open() throws IOException {
    server = new PageSocketServer();
    names(server.uri());
    events = new AdminEvents(http, folder, background, heard::add, stood::add);
  }

  @AfterEach
  void close() throws IOException {
    events.close();
    background.shutdownNow();
    http.shutdownNow();
    server.close();
  }

  @Test
  void hearsTheServer() throws IOException {
    events.open();

    server.accept().say(SNAPSHOT);

    awaitStanding(Connection.OPEN);
    assertThat(heard).extracting(News::log).containsExactly(Optional.of(7L));
  }

  /// Each attempt reads the token anew.
  @Test
  void triesAgainWithTheTokenThatReplacedTheOld() throws IOException {
    events.open();
    server.refuse(401);
    awaitStanding(Connection.TOKEN_REFUSED);

    Files.writeString(folder.resolve("admin.token"), "n3w");
    var page = server.accept();
    page.say(SNAPSHOT);

    awaitStanding(Connection.OPEN);
    assertThat(page.token()).isEqualTo("Bearer n3w");
  }

  @Test
  void tellsAServerThatOffersNoEvents() throws IOException {
    events.open();

    server.refuse(404);

    awaitStanding(Connection.NOT_UNDERSTOOD);
    server.accept().say(SNAPSHOT);
    awaitStanding(Connection.OPEN);
  }

  @Test
  void tellsAServerThatSaysWhatNobodyUnderstands() throws IOException {
    events.open();

    server.accept().say("{\"type\":\"poem\"}");

    awaitStanding(Connection.NOT_UNDERSTOOD);
    assertThat(heard).containsExactly(News.LOST);
  }

  @Test
  void saysThatItLostTheServerAndFindsItOnAnotherPort() throws IOException {
    events.open();
    var page = server.accept();
    page.say(SNAPSHOT);
    awaitStanding(Connection.OPEN);
    try (var moved = new PageSocketServer()) {
      names(moved.uri());

      page.drop();
      await().until(() -> heard.getLast().equals(News.LOST));
      moved.accept().say(SNAPSHOT);

      awaitStanding(Connection.OPEN);
      assertThat(heard).hasSize(3);
    }
  }

  @Test
  void tellsThatNobodyAnswers() throws IOException {
    server.close();

    events.open();

    awaitStanding(Connection.UNREACHABLE);
  }

  @Test
  void tellsThatTheTokenIsNotThere() throws IOException {
    Files.delete(folder.resolve("admin.token"));

    events.open();

    awaitStanding(Connection.TOKEN_REFUSED);
  }

  private void awaitStanding(Connection wanted) {
    await().until(() -> !stood.isEmpty() && stood.getLast() == wanted);
  }

  private void names(URI address) throws IOException {
    WrittenServerFile.in(folder, URI.create("http://127.0.0.1:" + address.getPort()));
  }
}
