package org.relaysms.gateway.adminui.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.remote.HealthPort;
import org.relaysms.gateway.adminui.remote.HealthReport;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.StatusFeed;

/// Asks for the checks every ten seconds while it is open, one request at a time. An answer that
/// comes after the server left, or after the page was closed, is thrown away. FX thread only.
public final class HealthViewModel {
  static final Duration EVERY = Duration.ofSeconds(10);

  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing.NotRunning());
  private final ReadOnlyObjectWrapper<Instant> now;
  private final HealthPort port;
  private final StatusFeed status;
  private final Clock clock;
  private Instant asked = Instant.MIN;
  private boolean under;
  private boolean there;
  private int round;

  public HealthViewModel(HealthPort port, StatusFeed status, Clock clock) {
    this.port = port;
    this.status = status;
    this.clock = clock;
    now = new ReadOnlyObjectWrapper<>(clock.instant());
  }

  /// Asks at once, and goes on until the answer is closed.
  public Subscription open() {
    now.set(clock.instant());
    there = false;
    standing.set(new Standing.NotRunning());
    var watching = status.watch(server -> hear(server.isPresent()));
    return () -> {
      watching.close();
      leave();
    };
  }

  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /// The time against which the age of the checks is counted, moved on by [#tick()].
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// A second has passed.
  public void tick() {
    now.set(clock.instant());
    if (there && Duration.between(asked, now.get()).compareTo(EVERY) >= 0) {
      refresh();
    }
  }

  /// Asks now, unless an answer is on its way or nobody is there.
  public void refresh() {
    if (there && !under) {
      under = true;
      asked = clock.instant();
      var mine = round;
      var _ = port.checks().thenAccept(reply -> take(mine, reply));
    }
  }

  private void hear(boolean present) {
    if (present && !there) {
      there = true;
      standing.set(new Standing.Asking());
      refresh();
    } else if (!present) {
      leave();
      standing.set(new Standing.NotRunning());
    }
  }

  private void leave() {
    there = false;
    under = false;
    round++;
  }

  private void take(int mine, Reply<HealthReport> reply) {
    if (mine == round) {
      under = false;
      now.set(clock.instant());
      standing.set(standing(reply));
    }
  }

  private Standing standing(Reply<HealthReport> reply) {
    return switch (reply) {
      case Reply.Done<HealthReport>(var report) ->
          new Standing.Told(
              report.checks().stream().sorted(Comparator.comparing(HealthCheck::state)).toList(),
              clock.instant());
      case Reply.Refused<HealthReport> refused -> new Standing.Refused(refused.status());
      case Reply.Unreachable<HealthReport> _ -> new Standing.Unreachable(clock.instant());
    };
  }
}
