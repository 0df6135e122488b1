package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.SeedsConfig.Enrolment;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;

class GatewayCardTest {
  private static final NumberLookUp NUMBERS = new NumberLookUp(OperatorTable.shipped());
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Imsi IMSI = new Imsi("624011234567890");
  private static final String OLD = "+237670000001";
  private static final String NEW = "+237690000001";
  private static final GatewayEvent CHANGED =
      new GatewayEvent(NOW, Kind.NUMBER_CHANGED, Optional.empty());

  @Test
  void takesOverNumberAndTypeWhereEnrolmentIsOpen() {
    var step = told(card(Enrolment.OPEN), new Ping(IMSI, NEW, "seeder"), Enrolment.OPEN);

    assertThat(step.card().msisdn()).isEqualTo(NEW);
    assertThat(step.card().facts().operatorName()).isEqualTo("Orange");
    assertThat(step.card().seedType()).isEqualTo("seeder");
    assertThat(step.events()).containsExactly(CHANGED);
  }

  @Test
  void staysTheSameWhereNothingChanged() {
    var card = card(Enrolment.OPEN);

    assertThat(told(card, ping(OLD), Enrolment.OPEN))
        .isEqualTo(new GatewayCard.Step(card, List.of()));
  }

  @Test
  void waitsForTheFirstWordWhereEnrolmentIsByApproval() {
    var card = card(Enrolment.APPROVE);

    assertThat(card.approved()).isFalse();
    assertThat(card.approve(NUMBERS).approved()).isTrue();
  }

  @Test
  void keepsTheApprovedNumberWhileAChangedOneWaits() {
    var card = card(Enrolment.APPROVE).approve(NUMBERS);

    var step = told(card, ping(NEW), Enrolment.APPROVE);

    assertThat(step.card().msisdn()).isEqualTo(OLD);
    assertThat(step.card().pendingMsisdn()).contains(NEW);
    assertThat(step.card().waiting()).isTrue();
    assertThat(step.events()).containsExactly(CHANGED);
  }

  @Test
  void tellsAWaitingChangeOnce() {
    var waiting = told(approved(), ping(NEW), Enrolment.APPROVE).card();

    assertThat(told(waiting, ping(NEW), Enrolment.APPROVE))
        .isEqualTo(new GatewayCard.Step(waiting, List.of()));
  }

  @Test
  void dropsAWaitingChangeThatIsTakenBack() {
    var waiting = told(approved(), ping(NEW), Enrolment.APPROVE).card();

    assertThat(told(waiting, ping(OLD), Enrolment.APPROVE).card()).isEqualTo(approved());
  }

  @Test
  void takesTheChangedNumberOverAtTheOperatorsWord() {
    var waiting = told(approved(), ping(NEW), Enrolment.APPROVE).card();

    var card = waiting.approve(NUMBERS);

    assertThat(card.msisdn()).isEqualTo(NEW);
    assertThat(card.facts().operatorName()).isEqualTo("Orange");
    assertThat(card.waiting()).isFalse();
  }

  @Test
  void correctsTheNumberOfOneThatWasNeverApproved() {
    var card = told(card(Enrolment.APPROVE), ping(NEW), Enrolment.APPROVE).card();

    assertThat(card.msisdn()).isEqualTo(NEW);
    assertThat(card.approved()).isFalse();
  }

  @Test
  void isListedAgainOnceEnrolmentIsOpened() {
    var card = told(card(Enrolment.APPROVE), ping(OLD), Enrolment.OPEN).card();

    assertThat(card.approved()).isTrue();
  }

  @Test
  void printsNoNumber() {
    var printed = card(Enrolment.OPEN) + " " + ping(OLD) + " " + IMSI;

    assertThat(printed).doesNotContain("237").doesNotContain("624");
  }

  private static GatewayCard approved() {
    return card(Enrolment.APPROVE).approve(NUMBERS);
  }

  private static GatewayCard card(Enrolment enrolment) {
    return GatewayCard.first(ping(OLD), enrolment, NUMBERS, NOW);
  }

  private static GatewayCard.Step told(GatewayCard card, Ping ping, Enrolment enrolment) {
    return card.told(ping, enrolment, NUMBERS, NOW);
  }

  private static Ping ping(String number) {
    return new Ping(IMSI, number, "seed");
  }
}
