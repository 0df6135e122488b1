package org.relaysms.gateway.server.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.gateway.GatewayJournal.Entry;
import org.relaysms.gateway.server.gateway.GatewayJournal.Extent;
import org.relaysms.gateway.server.kernel.Feed;

/// Every gateway, in memory. A change is made here first and queued for the store in the same step,
/// so that the store gets the changes of one gateway in their order; whoever asked for it is
/// answered after the commit. What a ping changed and could not be stored is stored with the
/// gateway's next ping; what the operator changed and could not be stored is taken back.
///
/// Thread-safe. Waits for the store only on the thread of the caller.
final class GatewayRegistry {
  private final ConcurrentHashMap<Imsi, Gateway> gateways = new ConcurrentHashMap<>();
  private final Set<Imsi> unsaved = ConcurrentHashMap.newKeySet();
  private final PingAddresses addresses = new PingAddresses();
  private final AtomicLong version = new AtomicLong();
  private final Feed<GatewayChange> changes = new Feed<>();
  private final GatewayRules rules;
  private final NumberLookUp numbers;
  private final GatewayJournal journal;
  private final Function<String, Optional<Duration>> firstPings;
  private final Clock clock;

  /// @param firstPings asked with the client's network before a new gateway is taken in: how long
  ///   it has to wait, if at all
  GatewayRegistry(
      GatewayRules rules,
      NumberLookUp numbers,
      GatewayJournal journal,
      Function<String, Optional<Duration>> firstPings,
      Clock clock) {
    this.rules = rules;
    this.numbers = numbers;
    this.journal = journal;
    this.firstPings = firstPings;
    this.clock = clock;
  }

  /// Takes in what the store remembers; to be called once, before anything else.
  void restore(Collection<Gateway> stored) {
    stored.forEach(gateway -> gateways.put(gateway.imsi(), gateway));
    version.incrementAndGet();
  }

  /// Returns after the commit; throws what the store failed with.
  PingOutcome pinged(Ping ping, Sender sender) {
    return refusal(ping.imsi(), sender.network()).orElseGet(() -> accept(ping, sender.address()));
  }

  /// A ping that says nothing but the IMSI.
  PingOutcome refreshed(Imsi imsi, Sender sender) {
    return find(imsi)
        .map(known -> pinged(known.card().lastTold(), sender))
        .orElseGet(PingOutcome.Unknown::new);
  }

  /// Brings all states up to date; to be called about once a second. Does not wait for the store.
  void sweep() {
    var now = now();
    gateways.values().stream()
        .filter(gateway -> gateway.presence().overdue(now, rules.lifetime()))
        .forEach(gateway -> alter(gateway.imsi(), known -> known.flatMap(it -> swept(it, now))));
  }

  /// Changes who a gateway is, and returns after the commit; false where there is no such gateway,
  /// or `how` would not change it. Where the store fails, the gateway is again what it was, and the
  /// failure is thrown.
  boolean amend(Imsi imsi, Function<GatewayCard, Optional<GatewayCard.Step>> how) {
    return firmly(
        imsi, known -> known.flatMap(it -> how.apply(it.card()).map(step -> amended(it, step))));
  }

  /// As [#amend], but the gateway goes.
  boolean remove(Imsi imsi) {
    return firmly(imsi, known -> known.map(it -> new Entry.Forgotten(imsi)));
  }

  Optional<Gateway> find(Imsi imsi) {
    return Optional.ofNullable(gateways.get(imsi));
  }

  /// The one live gateway that pinged last from this address; nothing where none did, or several,
  /// as those behind one router do.
  Optional<Imsi> broughtBy(String address) {
    var now = now();
    var live =
        addresses.at(address).stream()
            .filter(imsi -> find(imsi).filter(it -> live(it, now)).isPresent())
            .limit(2)
            .toList();
    return live.size() == 1 ? Optional.of(live.getFirst()) : Optional.empty();
  }

  /// All gateways as they are now, in no order.
  Stream<Gateway> all() {
    return gateways.values().stream();
  }

  /// Moves on with every change.
  long version() {
    return version.get();
  }

  Feed<GatewayChange> changes() {
    return changes;
  }

  /// The time, in the precision in which it is stored.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private boolean live(Gateway gateway, Instant now) {
    return gateway.state(now, rules.lifetime()) == GatewayState.LIVE;
  }

  private Optional<PingOutcome> refusal(Imsi imsi, String network) {
    if (gateways.containsKey(imsi)) {
      return Optional.empty();
    }
    return rules.full(gateways.size())
        ? Optional.of(new PingOutcome.Full())
        : firstPings.apply(network).map(PingOutcome.Throttled::new);
  }

  private PingOutcome accept(Ping ping, String address) {
    var now = now();
    var from = Optional.of(address);
    await(
        alter(
            ping.imsi(),
            known ->
                Optional.of(
                    known
                        .map(it -> told(it, ping, now, from))
                        .orElseGet(() -> first(ping, now, from)))));
    return new PingOutcome.Accepted(now);
  }

  private Entry first(Ping ping, Instant now, Optional<String> address) {
    var card = GatewayCard.first(ping, rules.enrolment(), numbers, now);
    var step = Presence.first(now, address);
    return new Entry.Kept(new Gateway(card, step.presence()), Extent.CARD, step.events());
  }

  private Entry told(Gateway known, Ping ping, Instant now, Optional<String> address) {
    var card = known.card().told(ping, rules.enrolment(), numbers, now);
    var presence = known.presence().pinged(now, rules.lifetime(), address);
    var after = new Gateway(card.card(), presence.presence());
    var events = Stream.concat(presence.events().stream(), card.events().stream()).toList();
    return new Entry.Kept(after, extent(known, after), events);
  }

  private Optional<Entry> swept(Gateway known, Instant now) {
    var step = known.presence().swept(now, rules.lifetime());
    return step.presence().equals(known.presence())
        ? Optional.empty()
        : Optional.of(
            new Entry.Kept(
                new Gateway(known.card(), step.presence()), Extent.PRESENCE, step.events()));
  }

  private static Entry amended(Gateway known, GatewayCard.Step step) {
    return new Entry.Kept(new Gateway(step.card(), known.presence()), Extent.CARD, step.events());
  }

  private static Extent extent(Gateway before, Gateway after) {
    if (!after.card().equals(before.card())) {
      return Extent.CARD;
    }
    return after.presence().differsFrom(before.presence()) ? Extent.PRESENCE : Extent.LEASE;
  }

  /// The one place where a gateway changes: in memory and, in the same step, in the journal's
  /// queue. Listeners are told at once, whatever becomes of the commit.
  private Optional<Written> alter(Imsi imsi, Function<Optional<Gateway>, Optional<Entry>> how) {
    var written = new AtomicReference<@Nullable Written>();
    gateways.compute(
        imsi,
        (key, known) -> {
          var entry = how.apply(Optional.ofNullable(known));
          entry.ifPresent(it -> written.set(write(Optional.ofNullable(known), it)));
          entry.ifPresent(it -> move(Optional.ofNullable(known), it));
          return entry.map(GatewayRegistry::after).orElse(Optional.ofNullable(known)).orElse(null);
        });
    var change = Optional.ofNullable(written.get());
    change.ifPresent(this::tell);
    return change;
  }

  private void move(Optional<Gateway> before, Entry entry) {
    addresses.moved(entry.imsi(), address(before), address(after(entry)));
  }

  private static Optional<String> address(Optional<Gateway> gateway) {
    return gateway.flatMap(it -> it.presence().address());
  }

  private Written write(Optional<Gateway> before, Entry entry) {
    var whole = unsaved.remove(entry.imsi()) ? entry.wholly() : entry;
    var done = journal.write(whole);
    return new Written(
        before, entry, done.whenComplete((none, failure) -> remember(failure, entry.imsi())));
  }

  private boolean firmly(Imsi imsi, Function<Optional<Gateway>, Optional<Entry>> how) {
    var change = alter(imsi, how);
    try {
      return await(change);
    } catch (RuntimeException e) {
      change.ifPresent(this::takeBack);
      throw e;
    }
  }

  /// Unless the gateway has changed again meanwhile, which is then stored wholly.
  private void takeBack(Written written) {
    written
        .before()
        .filter(before -> restored(written.entry(), before))
        .ifPresent(this::tellRestored);
  }

  private boolean restored(Entry entry, Gateway before) {
    return switch (entry) {
      case Entry.Kept(var after, _, _) -> gateways.replace(entry.imsi(), after, before);
      case Entry.Forgotten(var imsi) ->
          gateways.computeIfAbsent(imsi, _ -> remembered(before)).equals(before);
    };
  }

  private Gateway remembered(Gateway gateway) {
    addresses.moved(gateway.imsi(), Optional.empty(), gateway.presence().address());
    return gateway;
  }

  private void tellRestored(Gateway gateway) {
    publish(new GatewayChange.Material(gateway.view(now(), rules.lifetime())));
  }

  private void remember(@Nullable Throwable failure, Imsi imsi) {
    if (failure != null) {
      unsaved.add(imsi);
    }
  }

  private void tell(Written written) {
    publish(
        switch (written.entry()) {
          case Entry.Forgotten(var imsi) -> new GatewayChange.Removed(imsi);
          case Entry.Kept(var gateway, var extent, _) ->
              extent == Extent.LEASE
                  ? new GatewayChange.Pinged(gateway.imsi(), gateway.presence().lastPing())
                  : new GatewayChange.Material(gateway.view(now(), rules.lifetime()));
        });
  }

  private void publish(GatewayChange change) {
    version.incrementAndGet();
    changes.publish(change);
  }

  private static Optional<Gateway> after(Entry entry) {
    return switch (entry) {
      case Entry.Kept(var gateway, _, _) -> Optional.of(gateway);
      case Entry.Forgotten _ -> Optional.empty();
    };
  }

  private static boolean await(Optional<Written> written) {
    try {
      written.map(Written::done).ifPresent(CompletableFuture::join);
      return written.isPresent();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }

  /// A change on its way into the store.
  private record Written(
      Optional<Gateway> before, Entry entry, CompletableFuture<@Nullable Void> done) {}
}
