package org.relaysms.gateway.adminui.gateways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.AlertRule;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// Alerts as the server would tell them, played by hand. Not thread-safe.
public final class FakeAlerts implements AlertFeed {
  final List<String> calls = new ArrayList<>();
  Reply<AlertRule> rule = new Reply.Done<>(new AlertRule(AlertRule.Mode.USUAL, 90, 210));
  Reply<Nothing> answer = new Reply.Done<>(Nothing.NOTHING);

  private final List<Consumer<? super Optional<Alerts>>> listeners = new ArrayList<>();
  private Optional<Alerts> now = Optional.of(Alerts.NONE);

  public void become(Alerts alerts) {
    tell(Optional.of(alerts));
  }

  private void tell(Optional<Alerts> told) {
    now = told;
    listeners.forEach(listener -> listener.accept(told));
  }

  @Override
  public Subscription watch(Consumer<? super Optional<Alerts>> listener) {
    listener.accept(now);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Reply<AlertRule>> rule(String imsi) {
    return CompletableFuture.completedFuture(rule);
  }

  @Override
  public CompletionStage<Reply<Nothing>> settle(String imsi, AlertRule settled) {
    calls.add(imsi + " " + settled);
    return CompletableFuture.completedFuture(answer);
  }
}
