package org.relaysms.gateway.server.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.relaysms.gateway.server.alert.AlertEvent.Deaf;
import org.relaysms.gateway.server.alert.AlertEvent.Dropped;
import org.relaysms.gateway.server.alert.AlertEvent.Heard;
import org.relaysms.gateway.server.alert.AlertEvent.Overdue;
import org.relaysms.gateway.server.alert.AlertEvent.Telling;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Silent;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.gateway.GatewayChange;
import org.relaysms.gateway.server.gateway.GatewayPulse;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the gateways and tells of those that are silent. Thread-safe: guarded by itself, held
/// for no I/O: store and webhook answer on threads of their own.
final class AlertWatch implements AlertBook {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final AlertsConfig settings;
  private final GatewayBook gateways;
  private final AlertStore store;
  private final Optional<Postman> postman;
  private final Clock clock;
  private final ZoneId zone;
  private final Ear ear;
  private final Deadlines deadlines = new Deadlines();
  private final AlertRules rules;
  private final Map<Imsi, Alert> alerts = new HashMap<>();
  private final Map<Imsi, Alert> unsaved = new HashMap<>();
  private final Set<Imsi> newcomers = ConcurrentHashMap.newKeySet();
  private final Set<Imsi> removed = ConcurrentHashMap.newKeySet();
  private final Feed<AlertBook> changes = new Feed<>();
  private boolean changed;

  AlertWatch(
      AlertsConfig settings,
      GatewayBook gateways,
      AlertStore store,
      Optional<Postman> postman,
      Clock clock,
      ZoneId zone) {
    this.settings = settings;
    this.gateways = gateways;
    this.store = store;
    this.postman = postman;
    this.clock = clock;
    this.zone = zone;
    ear = new Ear(now());
    rules = new AlertRules(settings, store.rules());
    if (settings.enabled()) {
      store.alerts().stream()
          .filter(alert -> gateways.pulse(alert.imsi()).isPresent())
          .forEach(alert -> alerts.put(alert.imsi(), alert));
      schedule();
    }
  }

  /// A gateway changed: looked at with the next sweep, so that a ping costs nothing here.
  void hear(GatewayChange change) {
    switch (change) {
      case GatewayChange.Material(var gateway) -> newcomers.add(gateway.imsi());
      case GatewayChange.Removed(var imsi) -> removed.add(imsi);
      case GatewayChange.Pinged _ -> {}
    }
  }

  /// Brings everything up to date; to be called about once a second, on a thread that may wait.
  void sweep() {
    if (swept()) {
      changes.publish(this);
    }
  }

  private synchronized boolean swept() {
    changed = false;
    var now = now();
    if (ear.deaf(now)) {
      LOG.info("nobody could be heard for a while; every gateway gets its time again");
      List.copyOf(alerts.keySet()).forEach(imsi -> happened(imsi, new Deaf(), now));
      schedule();
    }
    takeChanges(now);
    deadlines.due(now).forEach(imsi -> judge(imsi, now));
    listenForReturns(now);
    tell(now);
    post(now);
    var _ = save();
    return changed;
  }

  private void schedule() {
    deadlines.clear();
    gateways.imsis().forEach(this::schedule);
  }

  private void schedule(Imsi imsi) {
    gateways
        .pulse(imsi)
        .flatMap(pulse -> deadline(pulse, now()))
        .ifPresent(at -> deadlines.set(imsi, at));
  }

  private void takeChanges(Instant now) {
    for (var imsi : List.copyOf(removed)) {
      removed.remove(imsi);
      if (gateways.pulse(imsi).isEmpty()) {
        forget(imsi, now);
      }
    }
    for (var imsi : List.copyOf(newcomers)) {
      newcomers.remove(imsi);
      changedItself(imsi, now);
    }
  }

  /// An alert of a gateway that serves nobody any more is over; one that began to serve is waited
  /// for.
  private void changedItself(Imsi imsi, Instant now) {
    if (gateways.pulse(imsi).filter(it -> !it.expected()).isPresent()) {
      happened(imsi, new Dropped(), now);
    }
    if (!deadlines.has(imsi)) {
      schedule(imsi);
    }
  }

  private void forget(Imsi imsi, Instant now) {
    happened(imsi, new Dropped(), now);
    deadlines.forget(imsi);
    if (rules.forget(imsi)) {
      var _ = store.forgetRule(imsi);
    }
  }

  private void judge(Imsi imsi, Instant now) {
    var pulse = gateways.pulse(imsi);
    if (pulse.isEmpty()) {
      forget(imsi, now);
      return;
    }
    deadline(pulse.get(), now)
        .filter(at -> !at.isAfter(now))
        .filter(_ -> pulse.get().expected())
        .ifPresent(_ -> happened(imsi, overdue(pulse.get(), now), now));
    next(pulse.get(), now).ifPresent(at -> deadlines.set(imsi, at));
  }

  /// A time of the future is a clock's that was set back since.
  private Overdue overdue(GatewayPulse pulse, Instant now) {
    var last = pulse.lastPing();
    return new Overdue(last.isAfter(now) ? ear.silentFrom(last, now) : last, pulse.pings());
  }

  /// While one is silent nothing is due; it is scheduled again when it is heard.
  private Optional<Instant> next(GatewayPulse pulse, Instant now) {
    var known = alerts.get(pulse.imsi());
    if (known != null && (known.state() instanceof Missed || known.state() instanceof Silent)) {
      return Optional.empty();
    }
    return deadline(pulse, now).map(at -> at.isAfter(now) ? at : now.plus(wait(pulse.imsi())));
  }

  private Duration wait(Imsi imsi) {
    return rules.allowed(imsi).orElse(PATIENCE);
  }

  /// Nothing where its silence is never told.
  private Optional<Instant> deadline(GatewayPulse pulse, Instant now) {
    return rules.allowed(pulse.imsi()).map(ear.silentFrom(pulse.lastPing(), now)::plus);
  }

  private void listenForReturns(Instant now) {
    for (var alert : List.copyOf(alerts.values())) {
      if (alert.state() instanceof Missed || alert.state() instanceof Silent) {
        gateways
            .pulse(alert.imsi())
            .filter(pulse -> happened(pulse.imsi(), new Heard(pulse.pings()), now))
            .ifPresent(pulse -> schedule(pulse.imsi()));
      }
    }
  }

  private void tell(Instant now) {
    if (quiet(now)) {
      return;
    }
    var untold = alerts.values().stream().filter(Alert::untold).toList();
    var oldest = untold.stream().map(Alert::waitingSince).min(Comparator.naturalOrder());
    if (oldest.filter(at -> !at.plus(settings.gather()).isAfter(now)).isPresent()) {
      untold.forEach(alert -> happened(alert.imsi(), new Telling(), now));
      LOG.info("alerts told: {}", untold.size());
    }
  }

  private boolean happened(Imsi imsi, AlertEvent event, Instant now) {
    var known = Optional.ofNullable(alerts.get(imsi));
    var state = known.map(Alert::state).orElseGet(AlertState.Fine::new);
    var next = AlertTransitions.next(state, event, now);
    next.ifPresent(to -> put(became(imsi, known, to, event, now)));
    return next.isPresent();
  }

  private Alert became(
      Imsi imsi, Optional<Alert> known, AlertState to, AlertEvent event, Instant now) {
    var alert =
        known.isEmpty() && to instanceof Missed missed
            ? Alert.fresh(imsi, missed)
            : known.orElseThrow().in(to, now);
    var unheard = postman.isEmpty() || event instanceof Dropped;
    return unheard ? alert.knowing(HookKnows.SETTLED) : alert;
  }

  private void put(Alert alert) {
    changed = true;
    unsaved.put(alert.imsi(), alert);
    if (alert.over()) {
      alerts.remove(alert.imsi());
    } else {
      alerts.put(alert.imsi(), alert);
    }
  }

  /// What could not be saved is saved with the next sweep, in the form it has then.
  private CompletableFuture<Boolean> save() {
    if (unsaved.isEmpty()) {
      return CompletableFuture.completedFuture(true);
    }
    var all = List.copyOf(unsaved.values());
    unsaved.clear();
    return store
        .keep(all)
        .exceptionally(
            e -> {
              unsavedAgain(all, e);
              return false;
            });
  }

  private synchronized void unsavedAgain(List<Alert> all, Throwable why) {
    LOG.warn("alerts could not be stored: {}", why.getMessage());
    all.forEach(alert -> unsaved.putIfAbsent(alert.imsi(), alert));
  }

  private void post(Instant now) {
    postman.ifPresent(
        it -> {
          giveUp(now);
          var load = it.load(alerts.values());
          if (!load.isEmpty()) {
            load.stream()
                .filter(Alert::unheardOf)
                .forEach(one -> put(one.knowing(HookKnows.UNSURE)));
            var _ = save().thenRun(() -> it.send(load, this::told, this::posted));
          }
        });
  }

  private void giveUp(Instant now) {
    var inVain = alerts.values().stream().filter(alert -> alert.owesInVain(now, PATIENCE)).toList();
    if (!inVain.isEmpty()) {
      LOG.warn("the alert webhook did not take {} alerts in a day; given up", inVain.size());
      inVain.forEach(alert -> put(alert.knowing(HookKnows.SETTLED)));
    }
  }

  private HookNote.Told told(Alert alert) {
    var pulse = gateways.pulse(alert.imsi());
    return new HookNote.Told(
        alert.imsi(),
        pulse.map(GatewayPulse::msisdn).orElse(""),
        pulse.map(GatewayPulse::operatorName).orElse(""),
        pulse.map(GatewayPulse::note).orElse(""),
        alert.since(),
        alert.back());
  }

  private synchronized void posted(List<Alert> load, Hook.Outcome outcome) {
    for (var sent : load) {
      Optional.ofNullable(alerts.get(sent.imsi()))
          .filter(now -> now.hook() != HookKnows.SETTLED)
          .ifPresent(now -> put(now.knowing(knows(sent, outcome))));
    }
    var _ = save();
  }

  private static HookKnows knows(Alert sent, Hook.Outcome outcome) {
    return switch (outcome) {
      case Hook.Outcome.Delivered() -> sent.owesSilence() ? HookKnows.SILENT : HookKnows.NOTHING;
      case Hook.Outcome.Failed(_, var arrived) ->
          arrived && sent.hook() == HookKnows.NOTHING ? HookKnows.UNSURE : sent.hook();
    };
  }

  @Override
  public AlertsConfig settings() {
    return settings;
  }

  @Override
  public synchronized List<SilentGateway> silent() {
    return alerts.values().stream()
        .filter(alert -> alert.state() instanceof Missed || alert.state() instanceof Silent)
        .flatMap(alert -> gateways.pulse(alert.imsi()).map(it -> silent(alert, it)).stream())
        .sorted(Comparator.comparing(SilentGateway::since).thenComparing(it -> it.imsi().value()))
        .toList();
  }

  private static SilentGateway silent(Alert alert, GatewayPulse pulse) {
    var told = alert.state() instanceof Silent(_, _, var at) ? Optional.of(at) : none();
    return new SilentGateway(alert.imsi(), pulse.msisdn(), pulse.note(), alert.since(), told);
  }

  private static Optional<Instant> none() {
    return Optional.empty();
  }

  @Override
  public boolean quiet() {
    return quiet(now());
  }

  private boolean quiet(Instant now) {
    var time = now.atZone(zone).toLocalTime();
    return settings.quiet().filter(hours -> hours.cover(time)).isPresent();
  }

  @Override
  public synchronized AlertRule rule(Imsi imsi) {
    return rules.of(imsi);
  }

  @Override
  public void settle(Imsi imsi, AlertRule rule) {
    store.keep(imsi, rule);
    settled(imsi, rule);
    changes.publish(this);
  }

  /// A silence that is none by the new rule is over; one that it is still, stays told.
  private synchronized void settled(Imsi imsi, AlertRule rule) {
    var now = now();
    rules.settle(imsi, rule);
    deadlines.forget(imsi);
    var deadline = gateways.pulse(imsi).flatMap(pulse -> deadline(pulse, now));
    if (deadline.filter(at -> !at.isAfter(now)).isEmpty()) {
      happened(imsi, new Dropped(), now);
    }
    if (settings.enabled() && !alerts.containsKey(imsi)) {
      deadline.ifPresent(at -> deadlines.set(imsi, at));
    }
    var _ = save();
  }

  @Override
  public synchronized HookStanding hook() {
    var owed = (int) alerts.values().stream().filter(Alert::owes).count();
    return postman
        .map(it -> it.standing(owed))
        .orElseGet(
            () ->
                new HookStanding(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0));
  }

  @Override
  public Feed<AlertBook> changes() {
    return changes;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
