package org.relaysms.gateway.adminui.remote;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The gateways, live, and what an operator may do with one.
public interface GatewayFeed {
  /// Begins with [GatewayNews.All] of what is known now, at once.
  Subscription watch(Consumer<? super GatewayNews> listener);

  CompletionStage<Reply<List<GatewayEvent>>> history(String imsi);

  /// `msisdn` is the number that the operator saw; where the gateway says another by now, nothing
  /// is done.
  CompletionStage<Reply<Nothing>> approve(String imsi, String msisdn);

  CompletionStage<Reply<Nothing>> note(String imsi, String note);

  CompletionStage<Reply<Nothing>> remove(String imsi);
}
