package org.relaysms.gateway.adminui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;

/// Watches whether the server still speaks: at the loss of the connection at once, and by two
/// clocks, since a connection may be lost without a word and a machine may sleep. The steady clock
/// stands still in a sleeping machine, the time of day can be set back: the older age counts. Lives
/// as long as the window. UI thread only.
public final class Liveness {
  /// The server says something every five seconds at least: it has missed that twice.
  static final Duration PATIENCE = Duration.ofSeconds(11);

  /// How long a server that runs may say nothing before that is said aloud.
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// Between two beats of a second: the machine slept.
  private static final Duration SLEEP = Duration.ofMinutes(1);

  private final ReadOnlyObjectWrapper<Optional<ServerStatus>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Freshness> freshness =
      new ReadOnlyObjectWrapper<>(new Freshness.None());
  private final Clock clock;
  private final LongSupplier nanos;
  private Optional<Moment> last = Optional.empty();
  private boolean connected;
  private Moment beat;
  private Instant patientFrom;

  /// `nanos` is a steady clock, such as [System#nanoTime].
  public Liveness(StatusFeed feed, Ticker ticker, Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.beat = now();
    this.patientFrom = beat.day();
    var _ = feed.watch(this::hear);
    var _ = ticker.everySecond(this::tick);
  }

  /// What it said last; empty while it is not connected.
  public ReadOnlyObjectProperty<Optional<ServerStatus>> status() {
    return status.getReadOnlyProperty();
  }

  /// Told anew each second while it is old, since the age grows.
  public ReadOnlyObjectProperty<Freshness> freshness() {
    return freshness.getReadOnlyProperty();
  }

  /// It gets time anew, as after a start.
  void bePatient() {
    patientFrom = clock.instant();
  }

  /// A server that runs should have spoken long ago.
  boolean overdue() {
    return !(freshness.get() instanceof Freshness.Live)
        && Duration.between(patientFrom, clock.instant()).compareTo(GRACE) >= 0;
  }

  private void hear(Optional<ServerStatus> told) {
    if (told.isPresent()) {
      last = Optional.of(now());
    } else if (connected) {
      bePatient();
    }
    connected = told.isPresent();
    judge();
    status.set(told);
  }

  private void tick() {
    var now = now();
    if (now.sleptSince(beat)) {
      bePatient();
    }
    beat = now;
    judge();
  }

  private Moment now() {
    return new Moment(clock.instant(), nanos.getAsLong());
  }

  private void judge() {
    freshness.set(last.map(this::judged).orElseGet(Freshness.None::new));
  }

  private Freshness judged(Moment heard) {
    var age = now().since(heard);
    return connected && age.compareTo(PATIENCE) < 0
        ? new Freshness.Live()
        : new Freshness.Old(heard.day(), age);
  }

  /// A moment by both clocks.
  private record Moment(Instant day, long steady) {
    Duration since(Moment earlier) {
      var bySteady = steadySince(earlier);
      var byDay = Duration.between(earlier.day, day);
      return byDay.compareTo(bySteady) > 0 ? byDay : bySteady;
    }

    private Duration steadySince(Moment earlier) {
      return Duration.ofNanos(steady - earlier.steady);
    }

    /// The steady clock stands still in a sleeping machine on most systems; on others all passes
    /// between two beats.
    boolean sleptSince(Moment earlier) {
      var all = since(earlier);
      return all.minus(steadySince(earlier)).compareTo(GRACE) >= 0 || all.compareTo(SLEEP) >= 0;
    }
  }
}
