package org.relaysms.gateway.server.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.kernel.Mailbox;
import org.relaysms.gateway.server.kernel.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The alerts, put together.
public final class AlertFeature implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFeature.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final AlertBook book;
  private final List<Runnable> watching;

  private AlertFeature(AlertBook book, List<Runnable> watching) {
    this.book = book;
    this.watching = watching;
  }

  /// Begins to watch, unless that is switched off.
  ///
  /// @param zone by whose clocks the quiet hours go
  public static AlertFeature assemble(
      Database database,
      GatewayBook gateways,
      AlertsConfig settings,
      Clock clock,
      ZoneId zone,
      Timers timers,
      RandomGenerator random) {
    var postman =
        settings
            .webhook()
            .map(address -> new Webhook(address, settings.webhookTimeout()))
            .map(hook -> new Postman(hook, hook.host(), clock, random, Thread::startVirtualThread));
    var watch = new AlertWatch(settings, gateways, new AlertStore(database), postman, clock, zone);
    return new AlertFeature(
        watch, settings.enabled() ? watching(watch, gateways, timers) : List.of());
  }

  /// A sweep that comes while the one before is still at work is left out.
  private static List<Runnable> watching(AlertWatch watch, GatewayBook gateways, Timers timers) {
    var sweeps =
        new Mailbox(
            Thread::startVirtualThread, 1, e -> LOG.error("looking for silent gateways failed", e));
    var hearing = gateways.changes().subscribe(watch::hear);
    var beats = timers.every(SWEEP, () -> sweeps.post(watch::sweep));
    return List.of(beats::cancel, hearing::close);
  }

  /// For the operator's side.
  public AlertBook book() {
    return book;
  }

  /// Stops watching; the store is closed by who opened it.
  @Override
  public void close() {
    watching.forEach(Runnable::run);
  }
}
