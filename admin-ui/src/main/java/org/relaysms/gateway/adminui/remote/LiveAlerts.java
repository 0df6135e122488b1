package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [AlertFeed] over the events and the admin API. After a loss nothing is known until the next
/// snapshot: a silence that nobody watches is no fact. UI thread only.
final class LiveAlerts implements AlertFeed {
  private final Watchers<Optional<Alerts>> watchers = new Watchers<>();
  private final AdminClient client;
  private Optional<Alerts> latest = Optional.empty();

  LiveAlerts(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    switch (news.type()) {
      case SNAPSHOT, LOST -> know(news.alerts());
      case CHANGES -> news.alerts().ifPresent(now -> know(Optional.of(now)));
    }
  }

  private void know(Optional<Alerts> now) {
    latest = now;
    watchers.tell(now);
  }

  @Override
  public Subscription watch(Consumer<? super Optional<Alerts>> listener) {
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
