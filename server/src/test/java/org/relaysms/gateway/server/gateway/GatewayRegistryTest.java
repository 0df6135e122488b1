package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.db.StoreFailure;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;
import org.relaysms.gateway.server.gateway.GatewayJournal.Entry;
import org.relaysms.gateway.server.gateway.GatewayJournal.Extent;
import org.relaysms.gateway.server.kernel.SteppedTime;

class GatewayRegistryTest {
  private static final NumberLookUp NUMBERS = new NumberLookUp(OperatorTable.shipped());
  private static final Ping ALICE = new Ping(new Imsi("624011111111111"), "+237670000001", "seed");
  private static final Ping BOB = new Ping(new Imsi("624022222222222"), "+237690000001", "seeder");
  private static final Sender HERE = new Sender("192.0.2.1", "192.0.2.1");
  private static final Sender THERE = new Sender("192.0.2.2", "192.0.2.2");

  private final SteppedTime time = new SteppedTime();
  private final MemoryJournal journal = new MemoryJournal();
  private final List<GatewayChange> changes = new ArrayList<>();
  private final List<String> networks = new ArrayList<>();
  private Optional<Duration> firstPingsWait = Optional.empty();
  private final GatewayRegistry registry = registry(Enrolment.OPEN, 2);

  @Test
  void listsAGatewayAsSoonAsItPings() {
    var outcome = registry.pinged(ALICE, HERE);

    assertThat(outcome).isEqualTo(new PingOutcome.Accepted(SteppedTime.START));
    assertThat(registry.all()).singleElement().satisfies(it -> assertThat(listed(it)).isTrue());
    assertThat(changes).singleElement().isInstanceOf(GatewayChange.Material.class);
  }

  @Test
  void forgetsToListAGatewayThatFallsSilent() {
    registry.pinged(ALICE, HERE);

    time.advance(Duration.ofSeconds(91));

    assertThat(registry.all()).singleElement().satisfies(it -> assertThat(listed(it)).isFalse());
  }

  @Test
  void writesOnlyTheLeaseOfAKnownGateway() {
    registry.pinged(ALICE, HERE);
    time.advance(Duration.ofSeconds(10));

    registry.pinged(ALICE, HERE);

    assertThat(journal.lastKept().extent()).isEqualTo(Extent.LEASE);
    assertThat(journal.lastKept().events()).isEmpty();
    assertThat(changes).last().isEqualTo(new GatewayChange.Pinged(ALICE.imsi(), time.instant()));
  }

  @Test
  void writesAndTellsWhatTheSweepFinds() {
    registry.pinged(ALICE, HERE);
    time.advance(Duration.ofSeconds(95));

    registry.sweep();
    registry.sweep();

    assertThat(journal.entries).hasSize(2);
    assertThat(journal.lastKept().extent()).isEqualTo(Extent.PRESENCE);
    assertThat(journal.lastKept().events())
        .containsExactly(
            new GatewayEvent(
                SteppedTime.START.plusSeconds(90), Kind.LATE, Optional.of(Duration.ofSeconds(90))));
    assertThat(stateTold()).isEqualTo(GatewayState.LATE);
  }

  @Test
  void tellsWhenAGatewayIsBack() {
    registry.pinged(ALICE, HERE);
    time.advance(Duration.ofMinutes(5));
    registry.sweep();

    registry.pinged(ALICE, HERE);

    assertThat(stateTold()).isEqualTo(GatewayState.LIVE);
    assertThat(journal.lastKept().events())
        .extracting(GatewayEvent::kind)
        .containsExactly(Kind.LIVE);
  }

  @Test
  void answersNothingGoodWhenTheStoreIsBroken() {
    journal.broken = true;

    assertThatThrownBy(() -> registry.pinged(ALICE, HERE)).isInstanceOf(StoreFailure.class);
  }

  @Test
  void writesWhatCouldNotBeWrittenWithTheNextPing() {
    journal.broken = true;
    assertThatThrownBy(() -> registry.pinged(ALICE, HERE)).isInstanceOf(StoreFailure.class);
    journal.broken = false;

    registry.pinged(ALICE, HERE);
    registry.pinged(ALICE, HERE);

    assertThat(journal.entries)
        .extracting(entry -> ((Entry.Kept) entry).extent())
        .containsExactly(Extent.CARD, Extent.LEASE);
  }

  @Test
  void takesInNoMoreThanTheLimit() {
    registry.pinged(ALICE, HERE);
    registry.pinged(BOB, HERE);

    var third = registry.pinged(new Ping(new Imsi("3"), "+237670000002", "seed"), HERE);

    assertThat(third).isEqualTo(new PingOutcome.Full());
    assertThat(registry.pinged(ALICE, HERE)).isInstanceOf(PingOutcome.Accepted.class);
  }

  @Test
  void holdsBackFirstPingsOnly() {
    registry.pinged(ALICE, HERE);
    firstPingsWait = Optional.of(Duration.ofSeconds(7));

    assertThat(registry.pinged(BOB, HERE))
        .isEqualTo(new PingOutcome.Throttled(Duration.ofSeconds(7)));
    assertThat(registry.pinged(ALICE, HERE)).isInstanceOf(PingOutcome.Accepted.class);
    assertThat(registry.find(BOB.imsi())).isEmpty();
  }

  @Test
  void countsFirstPingsByNetworkButShowsTheAddress() {
    registry.pinged(ALICE, new Sender("2001:db8::1", "20010db800000000"));

    assertThat(networks).containsExactly("20010db800000000");
    assertThat(registry.find(ALICE.imsi()).orElseThrow().presence().address())
        .contains("2001:db8::1");
  }

  @Test
  void refreshesTheLeaseOfAKnownGateway() {
    registry.pinged(ALICE, HERE);
    time.advance(Duration.ofSeconds(80));

    assertThat(registry.refreshed(ALICE.imsi(), HERE))
        .isEqualTo(new PingOutcome.Accepted(time.instant()));
    assertThat(journal.lastKept().extent()).isEqualTo(Extent.LEASE);
  }

  @Test
  void refreshesNoUnknownGateway() {
    assertThat(registry.refreshed(ALICE.imsi(), HERE)).isEqualTo(new PingOutcome.Unknown());
    assertThat(journal.entries).isEmpty();
  }

  @Test
  void keepsAWaitingNumberWaitingWhenTheGatewayIsRefreshed() {
    var strict = registry(Enrolment.APPROVE, 2);
    strict.pinged(ALICE, HERE);
    approve(strict);
    strict.pinged(new Ping(ALICE.imsi(), "+237690000009", "seed"), HERE);

    strict.refreshed(ALICE.imsi(), HERE);

    assertThat(strict.find(ALICE.imsi()).orElseThrow().card().pendingMsisdn())
        .contains("+237690000009");
  }

  @Test
  void knowsTheGatewayOfAnAddress() {
    registry.pinged(ALICE, HERE);
    registry.pinged(BOB, THERE);

    assertThat(registry.broughtBy(HERE.address())).contains(ALICE.imsi());
    assertThat(registry.broughtBy(THERE.address())).contains(BOB.imsi());
    assertThat(registry.broughtBy("192.0.2.3")).isEmpty();
  }

  @Test
  void tellsNoneOfTwoGatewaysAtOneAddress() {
    registry.pinged(ALICE, HERE);
    registry.pinged(BOB, HERE);

    assertThat(registry.broughtBy(HERE.address())).isEmpty();
  }

  @Test
  void tellsTheOneOfTwoThatIsStillLive() {
    registry.pinged(ALICE, HERE);
    time.advance(Duration.ofSeconds(60));
    registry.pinged(BOB, HERE);

    time.advance(Duration.ofSeconds(31));

    assertThat(registry.broughtBy(HERE.address())).contains(BOB.imsi());
  }

  @Test
  void tellsNoGatewayThatIsNotLive() {
    registry.pinged(ALICE, HERE);

    time.advance(Duration.ofSeconds(91));
    registry.sweep();

    assertThat(registry.broughtBy(HERE.address())).isEmpty();
    registry.pinged(ALICE, HERE);
    assertThat(registry.broughtBy(HERE.address())).contains(ALICE.imsi());
  }

  @Test
  void followsAGatewayToItsNextAddress() {
    registry.pinged(ALICE, HERE);

    registry.refreshed(ALICE.imsi(), THERE);

    assertThat(registry.broughtBy(HERE.address())).isEmpty();
    assertThat(registry.broughtBy(THERE.address())).contains(ALICE.imsi());
  }

  @Test
  void stillKnowsTheAddressWhereTheRemovalFailed() {
    registry.pinged(ALICE, HERE);
    journal.broken = true;

    assertThatThrownBy(() -> registry.remove(ALICE.imsi())).isInstanceOf(StoreFailure.class);

    assertThat(registry.broughtBy(HERE.address())).contains(ALICE.imsi());
  }

  @Test
  void forgetsTheAddressOfARemovedGateway() {
    registry.pinged(ALICE, HERE);

    registry.remove(ALICE.imsi());

    assertThat(registry.broughtBy(HERE.address())).isEmpty();
  }

  @Test
  void removesAGatewayForGood() {
    registry.pinged(ALICE, HERE);

    assertThat(registry.remove(ALICE.imsi())).isTrue();
    assertThat(registry.remove(ALICE.imsi())).isFalse();
    assertThat(journal.entries).last().isEqualTo(new Entry.Forgotten(ALICE.imsi()));
    assertThat(changes).last().isEqualTo(new GatewayChange.Removed(ALICE.imsi()));
  }

  @Test
  void keepsAGatewayWhoseRemovalCouldNotBeStored() {
    registry.pinged(ALICE, HERE);
    var before = registry.find(ALICE.imsi());
    journal.broken = true;

    assertThatThrownBy(() -> registry.remove(ALICE.imsi())).isInstanceOf(StoreFailure.class);

    assertThat(registry.find(ALICE.imsi())).isEqualTo(before);
    assertThat(changes).last().isInstanceOf(GatewayChange.Material.class);
    journal.broken = false;
    assertThat(registry.remove(ALICE.imsi())).isTrue();
  }

  @Test
  void takesBackAnApprovalThatCouldNotBeStored() {
    var strict = registry(Enrolment.APPROVE, 2);
    strict.pinged(ALICE, HERE);
    var before = strict.find(ALICE.imsi());
    journal.broken = true;

    assertThatThrownBy(() -> approve(strict)).isInstanceOf(StoreFailure.class);

    assertThat(strict.find(ALICE.imsi())).isEqualTo(before);
    journal.broken = false;
    strict.pinged(ALICE, HERE);
    assertThat(journal.lastKept().gateway().card().approved()).isFalse();
  }

  @Test
  void keepsWhatAPingMadeOfAGatewayWhileItsRemovalFailed() {
    registry.pinged(ALICE, HERE);
    var held = journal.hold();
    var removing = CompletableFuture.supplyAsync(() -> registry.remove(ALICE.imsi()));
    held.queued().join();
    time.advance(Duration.ofSeconds(1));
    registry.pinged(ALICE, HERE);
    var anew = registry.find(ALICE.imsi());

    held.answer().completeExceptionally(new StoreFailure("broken"));

    assertThatThrownBy(removing::join).hasCauseInstanceOf(StoreFailure.class);
    assertThat(registry.find(ALICE.imsi())).isEqualTo(anew);
  }

  @Test
  void amendsNoUnknownGateway() {
    assertThat(
            registry.amend(BOB.imsi(), card -> Optional.of(new GatewayCard.Step(card, List.of()))))
        .isFalse();
  }

  @Test
  void showsTheDocumentedSampleInTestingOnly() {
    var sample = new Ping(new Imsi("sample_IMSI"), "sample_MSISDN", "seed");
    registry.pinged(sample, HERE);
    var gateway = registry.find(sample.imsi()).orElseThrow();

    assertThat(rules(Enrolment.OPEN, 0, false).listed(gateway, time.instant())).isFalse();
    assertThat(rules(Enrolment.OPEN, 0, true).listed(gateway, time.instant())).isTrue();
  }

  private static void approve(GatewayRegistry registry) {
    registry.amend(
        ALICE.imsi(), card -> Optional.of(new GatewayCard.Step(card.approve(NUMBERS), List.of())));
  }

  private GatewayState stateTold() {
    return ((GatewayChange.Material) changes.getLast()).gateway().state();
  }

  private boolean listed(Gateway gateway) {
    return rules(Enrolment.OPEN, 2, false).listed(gateway, time.instant());
  }

  private GatewayRegistry registry(Enrolment enrolment, int limit) {
    var made =
        new GatewayRegistry(
            rules(enrolment, limit, false), NUMBERS, journal, this::firstPingsWait, time);
    made.changes().subscribe(changes::add);
    return made;
  }

  private Optional<Duration> firstPingsWait(String network) {
    networks.add(network);
    return firstPingsWait;
  }

  private static GatewayRules rules(Enrolment enrolment, int limit, boolean testing) {
    return new GatewayRules(Duration.ofSeconds(90), enrolment, limit, testing);
  }
}
