package org.relaysms.gateway.server.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relaysms.gateway.server.config.LimitsConfig;
import org.relaysms.gateway.server.config.SeedsConfig;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.MinuteMeter;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.kernel.Timers.Cancellable;

/// The gateways, put together.
public final class GatewayFeature implements AutoCloseable {
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration PRUNE = Duration.ofHours(1);
  private static final long CLIENTS = 100_000;

  private final Routes routes;
  private final GatewayBook book;
  private final List<Cancellable> tasks;

  private GatewayFeature(Routes routes, GatewayBook book, List<Cancellable> tasks) {
    this.routes = routes;
    this.book = book;
    this.tasks = tasks;
  }

  /// Loads the gateways of the store and begins to watch their leases.
  ///
  /// @param testing whether the documented sample gateway is listed
  public static GatewayFeature assemble(
      Database database,
      SeedsConfig seeds,
      LimitsConfig limits,
      boolean testing,
      Clock clock,
      Timers timers) {
    var rules = new GatewayRules(seeds.lifetime(), seeds.enrolment(), limits.gateways(), testing);
    var numbers = new NumberLookUp(OperatorTable.shipped());
    var store = new GatewayStore(database, numbers);
    var firstPings = new RateLimiter(clock, limits.firstPingsPerMinutePerClient(), CLIENTS);
    var registry = new GatewayRegistry(rules, numbers, store, firstPings::refusal, clock);
    registry.restore(store.load(registry.now()));
    var board = new SeedBoard(registry, rules, clock, Thread::startVirtualThread);
    var meter = new MinuteMeter();
    return new GatewayFeature(
        new SeedRoutes(registry, rules, meter, board, limits.bodyBytes()).routes(),
        new GatewayDesk(registry, store, numbers, meter, rules.lifetime()),
        List.of(
            timers.every(SWEEP, registry::sweep),
            timers.every(PRUNE, () -> store.prune(registry.now()))));
  }

  /// For the public listener.
  public Routes routes() {
    return routes;
  }

  /// For the operator's side.
  public GatewayBook book() {
    return book;
  }

  /// Stops watching; the store is closed by who opened it.
  @Override
  public void close() {
    tasks.forEach(Cancellable::cancel);
  }
}
