package org.relaysms.gateway.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.relaysms.gateway.server.alert.AlertDao.RuleRow;
import org.relaysms.gateway.server.alert.AlertDao.StateRow;
import org.relaysms.gateway.server.alert.AlertState.Fine;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Returned;
import org.relaysms.gateway.server.alert.AlertState.Silent;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.gateway.Imsi;

/// Rules and alerts in the database. Thread-safe.
final class AlertStore {
  private final Database database;

  AlertStore(Database database) {
    this.database = database;
  }

  /// Those that are not [AlertRule.Usual].
  Map<Imsi, AlertRule> rules() {
    var rules = new HashMap<Imsi, AlertRule>();
    database.jdbi().withExtension(AlertDao.class, AlertDao::rules).stream()
        .forEach(row -> rules.put(new Imsi(row.imsi()), rule(row)));
    return rules;
  }

  List<Alert> alerts() {
    return database.jdbi().withExtension(AlertDao.class, AlertDao::states).stream()
        .map(AlertStore::alert)
        .toList();
  }

  /// Returns after the commit; throws what the store failed with.
  void keep(Imsi imsi, AlertRule rule) {
    database.<Boolean>commit(
        handle -> {
          var dao = handle.attach(AlertDao.class);
          row(imsi, rule).ifPresentOrElse(dao::keepRule, () -> dao.forgetRule(imsi.value()));
          return true;
        });
  }

  /// As `keep` with [AlertRule.Usual], but waits for nothing.
  CompletableFuture<Boolean> forgetRule(Imsi imsi) {
    return database.write(
        handle -> {
          handle.attach(AlertDao.class).forgetRule(imsi.value());
          return true;
        });
  }

  /// Queues what became of these; what is over, or not told yet, is forgotten.
  CompletableFuture<Boolean> keep(Collection<Alert> changed) {
    var rows = changed.stream().filter(Alert::lasting).map(AlertStore::row).toList();
    var gone = changed.stream().filter(it -> !it.lasting()).map(it -> it.imsi().value()).toList();
    return database.write(
        handle -> {
          var dao = handle.attach(AlertDao.class);
          dao.keepStates(rows);
          dao.forgetStates(gone);
          return true;
        });
  }

  private static AlertRule rule(RuleRow row) {
    return row.period()
        .<AlertRule>map(
            period ->
                new AlertRule.Own(
                    Duration.ofMillis(period), Duration.ofMillis(row.grace().orElse(0L))))
        .orElseGet(AlertRule.Never::new);
  }

  private static Optional<RuleRow> row(Imsi imsi, AlertRule rule) {
    return switch (rule) {
      case AlertRule.Usual() -> Optional.empty();
      case AlertRule.Never() ->
          Optional.of(new RuleRow(imsi.value(), Optional.empty(), Optional.empty()));
      case AlertRule.Own(var period, var grace) ->
          Optional.of(
              new RuleRow(
                  imsi.value(), Optional.of(period.toMillis()), Optional.of(grace.toMillis())));
    };
  }

  private static StateRow row(Alert alert) {
    return new StateRow(
        alert.imsi().value(),
        word(alert.state()),
        alert.since().toEpochMilli(),
        pings(alert.state()),
        alert.told().toEpochMilli(),
        alert.back().map(Instant::toEpochMilli),
        alert.hook().word());
  }

  private static String word(AlertState state) {
    return switch (state) {
      case Fine _, Missed _ -> "fine";
      case Silent _ -> "silent";
      case Returned _ -> "back";
    };
  }

  private static long pings(AlertState state) {
    return switch (state) {
      case Fine _ -> 0;
      case Missed(_, var pings, _) -> pings;
      case Silent(_, var pings, _) -> pings;
      case Returned(_, var pings, _, _) -> pings;
    };
  }

  private static Alert alert(StateRow row) {
    var since = Instant.ofEpochMilli(row.since());
    var told = Instant.ofEpochMilli(row.told());
    var back = row.back().map(Instant::ofEpochMilli);
    return new Alert(
        new Imsi(row.imsi()),
        state(row, since, told, back.orElse(told)),
        since,
        told,
        back,
        HookKnows.of(row.hook()));
  }

  private static AlertState state(StateRow row, Instant since, Instant told, Instant back) {
    return switch (row.state()) {
      case "silent" -> new Silent(since, row.pings(), told);
      case "back" -> new Returned(since, row.pings(), told, back);
      default -> new Fine();
    };
  }
}
