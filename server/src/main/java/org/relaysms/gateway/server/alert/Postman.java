package org.relaysms.gateway.server.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.http.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what the webhook is owed, one call at a time, again and again after pauses that grow. It
/// keeps no queue: what is owed is read from the alerts before each call, so the newest state wins
/// and many changes become one call. Its state is guarded by itself; calls are made elsewhere.
final class Postman {
  /// One call tells no more of them by name.
  static final int MOST = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

  private final Hook hook;
  private final String host;
  private final Clock clock;
  private final RandomGenerator random;
  private final Executor calls;
  private boolean under;
  private int tries;
  private Instant notBefore = Instant.MIN;
  private Optional<Instant> lastDelivered = Optional.empty();
  private Optional<Instant> failingSince = Optional.empty();
  private Optional<String> reason = Optional.empty();

  Postman(Hook hook, String host, Clock clock, RandomGenerator random, Executor calls) {
    this.hook = hook;
    this.host = host;
    this.clock = clock;
    this.random = random;
    this.calls = calls;
  }

  /// What goes out now, of these; nothing while a call is under way or a pause lasts. What is given
  /// out must be sent.
  synchronized List<Alert> load(Collection<Alert> alerts) {
    if (under || clock.instant().isBefore(notBefore)) {
      return List.of();
    }
    var silences = alerts.stream().filter(Alert::owesSilence).toList();
    var load = silences.isEmpty() ? returns(alerts) : silences;
    under = !load.isEmpty();
    return load.stream().limit(MOST).toList();
  }

  private static List<Alert> returns(Collection<Alert> alerts) {
    return alerts.stream().filter(Alert::owesReturn).toList();
  }

  /// Makes the call; `ended` hears what became of it.
  void send(
      List<Alert> load,
      Function<Alert, HookNote.Told> told,
      BiConsumer<List<Alert>, Hook.Outcome> ended) {
    var kind = load.getFirst().owesSilence() ? HookNote.Kind.SILENT : HookNote.Kind.BACK;
    var note = new HookNote(kind, clock.instant(), load.size(), load.stream().map(told).toList());
    calls.execute(() -> ended.accept(load, noted(tried(note))));
  }

  synchronized HookStanding standing(int owed) {
    return new HookStanding(Optional.of(host), lastDelivered, failingSince, reason, owed);
  }

  private Hook.Outcome tried(HookNote note) {
    try {
      return hook.tell(note);
    } catch (RuntimeException e) {
      LOG.warn("the alert webhook could not be called: {}", e.getClass().getSimpleName());
      return new Hook.Outcome.Failed("could not be called", true);
    }
  }

  private synchronized Hook.Outcome noted(Hook.Outcome outcome) {
    var now = clock.instant();
    under = false;
    switch (outcome) {
      case Hook.Outcome.Delivered() -> delivered(now);
      case Hook.Outcome.Failed(var why, _) -> failed(why, now);
    }
    return outcome;
  }

  private void delivered(Instant now) {
    reason.ifPresent(_ -> LOG.info("the alert webhook answers again"));
    tries = 0;
    notBefore = Instant.MIN;
    lastDelivered = Optional.of(now);
    failingSince = Optional.empty();
    reason = Optional.empty();
  }

  private void failed(String why, Instant now) {
    if (reason.isEmpty()) {
      LOG.warn("the alert webhook {}; it is tried again for a day", why);
    }
    notBefore = now.plus(PAUSES.after(++tries, random));
    failingSince = failingSince.or(() -> Optional.of(now));
    reason = Optional.of(why);
  }
}
