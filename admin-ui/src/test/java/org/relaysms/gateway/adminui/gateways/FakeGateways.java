package org.relaysms.gateway.adminui.gateways;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.GatewayNews;
import org.relaysms.gateway.adminui.remote.GatewayState;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// Gateways as the server would tell them, played by hand. Not thread-safe.
public final class FakeGateways implements GatewayFeed {
  public final List<String> calls = new ArrayList<>();
  List<GatewayEvent> events = List.of();

  private final List<Consumer<? super GatewayNews>> listeners = new ArrayList<>();
  private List<Gateway> all = List.of();

  static Gateway gateway(int number, GatewayState state, Instant lastPing) {
    return new Gateway(
        "62401%010d".formatted(number),
        "+2376%08d".formatted(number),
        number % 2 == 0 ? "seeder" : "seed",
        "Cameroon",
        "MTN Cameroon",
        Optional.of("62401"),
        state,
        true,
        true,
        Optional.empty(),
        lastPing,
        lastPing.minus(Duration.ofDays(80)),
        12_408,
        Optional.of("192.168.1.57"),
        "",
        0.966,
        "l".repeat(36) + "p" + "l".repeat(9) + "pn");
  }

  int listeners() {
    return listeners.size();
  }

  void all(List<Gateway> gateways) {
    all = gateways;
    tell(new GatewayNews.All(all));
  }

  void changed(Gateway gateway) {
    tell(new GatewayNews.Some(List.of(gateway), Set.of(), Map.of()));
  }

  void removed(String imsi) {
    tell(new GatewayNews.Some(List.of(), Set.of(imsi), Map.of()));
  }

  void pinged(Map<String, Instant> pings) {
    tell(new GatewayNews.Some(List.of(), Set.of(), pings));
  }

  private void tell(GatewayNews news) {
    List.copyOf(listeners).forEach(listener -> listener.accept(news));
  }

  @Override
  public Subscription watch(Consumer<? super GatewayNews> listener) {
    listeners.add(listener);
    listener.accept(new GatewayNews.All(all));
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Reply<List<GatewayEvent>>> history(String imsi) {
    return CompletableFuture.completedFuture(new Reply.Done<>(events));
  }

  @Override
  public CompletionStage<Reply<Nothing>> approve(String imsi, String msisdn) {
    return call("approve " + imsi + " " + msisdn);
  }

  @Override
  public CompletionStage<Reply<Nothing>> note(String imsi, String note) {
    return call("note " + imsi + " " + note);
  }

  @Override
  public CompletionStage<Reply<Nothing>> remove(String imsi) {
    return call("remove " + imsi);
  }

  private CompletionStage<Reply<Nothing>> call(String what) {
    calls.add(what);
    return CompletableFuture.completedFuture(new Reply.Done<>(Nothing.NOTHING));
  }
}
