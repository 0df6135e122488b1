package org.relaysms.gateway.server.alert;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.relaysms.gateway.server.alert.AlertBook.SilentGateway;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.config.QuietHours;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.Timers.Cancellable;

/// A watch over gateways and a store, its sweeps each second of a time that tests move, and a hook
/// that answers as told: what it took is written in `posted`.
final class Watched {
  static final Duration PERIOD = Duration.ofSeconds(60);
  static final Duration GRACE = Duration.ofMinutes(2);
  static final Duration GATHER = Duration.ofSeconds(30);

  final SteppedTime time;
  final PulsedGateways gateways;
  final List<String> posted = new ArrayList<>();
  Hook.Outcome answer = new Hook.Outcome.Delivered();
  Optional<QuietHours> quiet = Optional.empty();
  ZoneId zone = ZoneOffset.UTC;
  private final Database database;
  private boolean changed;
  private Optional<Cancellable> beats = Optional.empty();
  private Optional<AlertWatch> running = Optional.empty();

  Watched(Database database) {
    this(database, new SteppedTime());
  }

  Watched(Database database, SteppedTime time) {
    this.database = database;
    this.time = time;
    gateways = new PulsedGateways(time);
  }

  Watched start() {
    var postman = new Postman(this::tell, "localhost", time, new Random(1), Runnable::run);
    var watch =
        new AlertWatch(
            settings(), gateways, new AlertStore(database), Optional.of(postman), time, zone);
    var _ = gateways.changes().subscribe(watch::hear);
    var _ = watch.changes().subscribe(_ -> changed = true);
    beats = Optional.of(time.every(Duration.ofSeconds(1), () -> swept(watch)));
    running = Optional.of(watch);
    return this;
  }

  /// As a server that is stopped for a while.
  void restartAfter(Duration down) {
    beats.orElseThrow().cancel();
    time.advance(down);
    start();
  }

  AlertWatch watch() {
    return running.orElseThrow();
  }

  void pass(Duration span) {
    time.advance(span);
  }

  /// Until what is silent since now has been told.
  void passSilence() {
    pass(PERIOD.plus(GRACE).plus(GATHER).plusSeconds(3));
  }

  /// The last digit of each that is silent and was told.
  String told() {
    return watch().silent().stream()
        .filter(it -> it.told().isPresent())
        .map(SilentGateway::msisdn)
        .map(Watched::digit)
        .sorted()
        .collect(Collectors.joining());
  }

  private AlertsConfig settings() {
    return new AlertsConfig(
        true, PERIOD, GRACE, GATHER, Optional.empty(), Duration.ofSeconds(1), quiet);
  }

  /// What was changed, and what the hook's answer changed then, is committed before the next step.
  private void swept(AlertWatch watch) {
    changed = false;
    watch.sweep();
    if (changed) {
      var _ = database.<Boolean>commit(_ -> true);
      var _ = database.<Boolean>commit(_ -> true);
    }
  }

  private Hook.Outcome tell(HookNote note) {
    var word = note.kind() == HookNote.Kind.SILENT ? "silent " : "back ";
    posted.add(
        word
            + note.gateways().stream()
                .map(it -> digit(it.number()))
                .sorted()
                .collect(Collectors.joining()));
    return answer;
  }

  private static String digit(String number) {
    return number.substring(number.length() - 1);
  }
}
