package org.relaysms.gateway.adminui.remote;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.FxBridge;
import org.relaysms.gateway.adminui.fx.UiThread;

/// The running server, live: one events connection that reconnects by itself, told apart into the
/// ports that pages watch.
public final class LiveServer implements AutoCloseable {
  private final AdminEvents events;
  private final LiveStatus status;
  private final LiveGateways gateways;
  private final LiveAlerts alerts;
  private final LiveSyncSessions sessions;
  private final LiveUsers users;
  private final LiveMessages messages;
  private final LiveLog log;
  private final LiveHealth health;
  private final ReadOnlyObjectWrapper<Connection> connection =
      new ReadOnlyObjectWrapper<>(Connection.NONE);
  private final LiveSettings settings;

  public LiveServer(
      HttpClient http,
      ServerProgram program,
      Path dataFolder,
      ScheduledExecutorService background,
      UiThread ui) {
    var client = new AdminClient(http, dataFolder, background, ui);
    status = new LiveStatus(client);
    gateways = new LiveGateways(client);
    alerts = new LiveAlerts(client);
    sessions = new LiveSyncSessions(client);
    users = new LiveUsers(client);
    messages = new LiveMessages(client);
    log = new LiveLog(client, program, dataFolder, background, ui);
    health = new LiveHealth(client);
    settings = new LiveSettings(client);
    var bridge = new FxBridge<>(ui, News::merged, this::take);
    events =
        new AdminEvents(
            http,
            dataFolder,
            background,
            bridge::offer,
            now -> ui.execute(() -> connection.set(now)));
  }

  /// Connects as soon as there is a server, and again after each loss.
  public void open() {
    events.open();
  }

  @Override
  public void close() {
    events.close();
  }

  /// How the last attempt to hear it went.
  public ReadOnlyObjectProperty<Connection> connection() {
    return connection.getReadOnlyProperty();
  }

  public StatusFeed status() {
    return status;
  }

  public GatewayFeed gateways() {
    return gateways;
  }

  public AlertFeed alerts() {
    return alerts;
  }

  public SyncSessionsFeed sessions() {
    return sessions;
  }

  public UsersPort users() {
    return users;
  }

  public MessageFeed messages() {
    return messages;
  }

  public LogFeed log() {
    return log;
  }

  public HealthPort health() {
    return health;
  }

  public SettingsPort settings() {
    return settings;
  }

  private void take(News news) {
    status.take(news);
    gateways.take(news);
    alerts.take(news);
    users.take(news);
    sessions.take(news);
    messages.take(news);
    log.take(news);
  }
}
