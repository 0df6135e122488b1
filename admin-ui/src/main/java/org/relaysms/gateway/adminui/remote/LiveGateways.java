package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [GatewayFeed] over the events. After a loss it keeps the last known list until the next
/// snapshot. UI thread only.
final class LiveGateways implements GatewayFeed {
  private final Map<String, Gateway> gatewaysByImsi = new LinkedHashMap<>();
  private final Watchers<GatewayNews> watchers = new Watchers<>();
  private final AdminClient client;

  LiveGateways(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    switch (news.type()) {
      case SNAPSHOT -> {
        gatewaysByImsi.clear();
        apply(news);
        watchers.tell(all());
      }
      case CHANGES -> {
        apply(news);
        tellChanges(news);
      }
      case LOST -> {}
    }
  }

  private void apply(News news) {
    news.gateways().forEach(gateway -> gatewaysByImsi.put(gateway.imsi(), gateway));
    news.pings().forEach(this::ping);
    gatewaysByImsi.keySet().removeAll(news.removedGateways());
  }

  private void ping(String imsi, Instant at) {
    gatewaysByImsi.computeIfPresent(imsi, (key, gateway) -> gateway.pinged(at));
  }

  private void tellChanges(News news) {
    if (!news.gateways().isEmpty()
        || !news.removedGateways().isEmpty()
        || !news.pings().isEmpty()) {
      watchers.tell(new GatewayNews.Some(news.gateways(), news.removedGateways(), news.pings()));
    }
  }

  private GatewayNews all() {
    return new GatewayNews.All(List.copyOf(gatewaysByImsi.values()));
  }

  @Override
  public Subscription watch(Consumer<? super GatewayNews> listener) {
    listener.accept(all());
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<List<GatewayEvent>>> history(String imsi) {
    return client
        .get(path(imsi) + "/history", History.class)
        .thenApply(reply -> reply.map(History::events));
  }

  @Override
  public CompletionStage<Reply<Nothing>> approve(String imsi, String msisdn) {
    return client.post(path(imsi) + "/approve", Map.of("msisdn", msisdn));
  }

  @Override
  public CompletionStage<Reply<Nothing>> note(String imsi, String note) {
    return client.put(path(imsi) + "/note", Map.of("note", note));
  }

  @Override
  public CompletionStage<Reply<Nothing>> remove(String imsi) {
    return client.delete(path(imsi));
  }

  private static String path(String imsi) {
    return "/gateways/" + AdminClient.segment(imsi);
  }

  private record History(List<GatewayEvent> events) {}
}
