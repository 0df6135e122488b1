package org.relaysms.gateway.adminui.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.sync.PageEvent.NotStarted;
import org.relaysms.gateway.adminui.sync.PageEvent.StartRefusal;

/// The sync page of the public protocol: `GET /v2/sync/users/{id}`, then the WebSocket that the
/// answer names. A lost connection is taken up again as long as the session may live.
///
/// Thread-safe.
public final class PublicSyncPage implements SyncPage {
  private final SyncSessionsFeed sessions;
  private final HttpClient http;
  private final Function<Duration, Executor> later;

  /// @param later gives an executor that runs after a delay, for reconnecting
  public PublicSyncPage(
      SyncSessionsFeed sessions, HttpClient http, Function<Duration, Executor> later) {
    this.sessions = sessions;
    this.http = http;
    this.later = later;
  }

  @Override
  public OpenSync open(String user, Consumer<PageEvent> events) {
    var connection = new SyncConnection(http, later, events);
    sessions.start(user).thenAccept(reply -> started(reply, connection));
    return connection::leave;
  }

  private static void started(Reply<URI> reply, SyncConnection connection) {
    switch (reply) {
      case Reply.Done<URI>(URI socket) -> connection.start(socket);
      case Reply.Refused<URI> refused ->
          connection.finish(new NotStarted(reason(refused.status())));
      case Reply.Unreachable<URI> _ -> connection.finish(new NotStarted(StartRefusal.UNREACHABLE));
    }
  }

  private static StartRefusal reason(int status) {
    return switch (status) {
      case 429 -> StartRefusal.TOO_MANY;
      case 400, 404 -> StartRefusal.BAD_USER;
      default -> StartRefusal.SERVER_FAULT;
    };
  }
}
