package org.relaysms.gateway.server.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;

/// Who a gateway is: what seldom changes, as against its [Presence]. Immutable. Prints `***`.
///
/// @param seedType free text; `seed` for one that never said
/// @param approved false while it waits for the operator's word
/// @param pendingMsisdn a changed number that waits, while the one before is still listed
record GatewayCard(
    Imsi imsi,
    String msisdn,
    String seedType,
    NumberFacts facts,
    boolean approved,
    Optional<String> pendingMsisdn,
    String note,
    Instant firstSeen) {

  /// A card, and what happened on the way to it.
  record Step(GatewayCard card, List<GatewayEvent> events) {}

  static GatewayCard first(Ping ping, Enrolment enrolment, NumberLookUp numbers, Instant now) {
    return new GatewayCard(
        ping.imsi(),
        ping.msisdn(),
        ping.seedType().orElse("seed"),
        numbers.facts(ping.imsi(), ping.msisdn()),
        enrolment == Enrolment.OPEN,
        Optional.empty(),
        "",
        now);
  }

  /// What becomes of the card by a ping; the very same card where nothing changed. A changed number
  /// of a listed gateway waits where enrolment is by approval: otherwise whoever knows an IMSI
  /// could put a number of his in its place.
  Step told(Ping ping, Enrolment enrolment, NumberLookUp numbers, Instant now) {
    var typed =
        ping.seedType().filter(type -> !type.equals(seedType)).map(this::ofType).orElse(this);
    var open = enrolment == Enrolment.OPEN;
    var admitted = open && !typed.approved ? typed.withApproval() : typed;
    var number = ping.msisdn();
    if (number.equals(msisdn)) {
      return new Step(
          admitted.pendingMsisdn.isEmpty() ? admitted : admitted.withPending(Optional.empty()),
          List.of());
    }
    if (open || !approved) {
      return admitted.numberChanged(admitted.withNumber(number, numbers), now);
    }
    var known = admitted.pendingMsisdn.filter(number::equals).isPresent();
    return known
        ? new Step(admitted, List.of())
        : admitted.numberChanged(admitted.withPending(Optional.of(number)), now);
  }

  /// The operator's word: listed from now on, with the number it says it has.
  GatewayCard approve(NumberLookUp numbers) {
    return pendingMsisdn.map(number -> withNumber(number, numbers)).orElse(this).withApproval();
  }

  /// The last ping once more.
  Ping lastTold() {
    return new Ping(imsi, toldNumber(), seedType);
  }

  /// The number it says it has, listed or waiting.
  String toldNumber() {
    return pendingMsisdn.orElse(msisdn);
  }

  boolean waiting() {
    return !approved || pendingMsisdn.isPresent();
  }

  GatewayCard withNote(String text) {
    return new GatewayCard(imsi, msisdn, seedType, facts, approved, pendingMsisdn, text, firstSeen);
  }

  @Override
  public String toString() {
    return "GatewayCard[***]";
  }

  private Step numberChanged(GatewayCard next, Instant now) {
    return new Step(next, List.of(new GatewayEvent(now, Kind.NUMBER_CHANGED, Optional.empty())));
  }

  private GatewayCard ofType(String type) {
    return new GatewayCard(imsi, msisdn, type, facts, approved, pendingMsisdn, note, firstSeen);
  }

  private GatewayCard withApproval() {
    return new GatewayCard(imsi, msisdn, seedType, facts, true, pendingMsisdn, note, firstSeen);
  }

  private GatewayCard withPending(Optional<String> number) {
    return new GatewayCard(imsi, msisdn, seedType, facts, approved, number, note, firstSeen);
  }

  private GatewayCard withNumber(String number, NumberLookUp numbers) {
    var looked = numbers.facts(imsi, number);
    return new GatewayCard(
        imsi, number, seedType, looked, approved, Optional.empty(), note, firstSeen);
  }
}
