package org.relaysms.gateway.adminui.remote;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [AlertFeed] over the events and the admin API. UI thread only.
final class LiveAlerts implements AlertFeed {
  private final Watchers<Alerts> watchers = new Watchers<>();
  private final AdminClient client;
  private Alerts latest = Alerts.NONE;

  LiveAlerts(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    news.alerts()
        .ifPresent(
            now -> {
              latest = now;
              watchers.tell(now);
            });
  }

  @Override
  public Subscription watch(Consumer<? super Alerts> listener) {
    listener.accept(latest);
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<AlertRule>> rule(String imsi) {
    return client.get(path(imsi), AlertRule.class);
  }

  @Override
  public CompletionStage<Reply<Nothing>> settle(String imsi, AlertRule rule) {
    return client.put(path(imsi), rule);
  }

  private static String path(String imsi) {
    return "/gateways/" + AdminClient.segment(imsi) + "/alert";
  }
}
