package org.relaysms.gateway.adminui.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.GatewayNews;

/// Phone numbers of gateways by IMSI; those removed meanwhile are still known. FX thread only.
final class GatewayNumbers {
  private final Map<String, String> numbersByImsi = new HashMap<>();
  private final GatewayFeed feed;

  GatewayNumbers(GatewayFeed feed) {
    this.feed = feed;
  }

  /// Follows the gateways; `changed` is run where a number is new.
  Subscription open(Runnable changed) {
    return feed.watch(
        news -> {
          if (learn(news)) {
            changed.run();
          }
        });
  }

  Optional<String> of(String imsi) {
    return Optional.ofNullable(numbersByImsi.get(imsi));
  }

  private boolean learn(GatewayNews news) {
    return switch (news) {
      case GatewayNews.All(List<Gateway> gateways) -> learn(gateways);
      case GatewayNews.Some some -> learn(some.changed());
    };
  }

  private boolean learn(List<Gateway> gateways) {
    var learnt = false;
    for (var gateway : gateways) {
      var before = numbersByImsi.put(gateway.imsi(), gateway.msisdn());
      learnt |= !gateway.msisdn().equals(before);
    }
    return learnt;
  }
}
