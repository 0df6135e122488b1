package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The alerts about silent gateways, live, and the rules they go by.
public interface AlertFeed {
  /// Begins at once with what is known now; nothing while no server tells.
  Subscription watch(Consumer<? super Optional<Alerts>> listener);

  CompletionStage<Reply<AlertRule>> rule(String imsi);

  CompletionStage<Reply<Nothing>> settle(String imsi, AlertRule rule);
}
