package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveStripTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofSeconds(90);
  private static final Optional<String> NOWHERE = Optional.empty();

  @Test
  void isUnknownBeforeItWasFirstSeen() {
    var strip = strip(live(NOON, LiveDay.NONE), NOON, minutes(45));

    assertThat(strip).isEqualTo(new LiveStrip("-".repeat(46) + "ll", 1));
  }

  @Test
  void isLiveThroughoutWhereItNeverFailed() {
    var longAgo = NOON.minus(Duration.ofDays(9));

    assertThat(strip(live(longAgo, LiveDay.NONE), longAgo, minutes(10)))
        .isEqualTo(new LiveStrip("l".repeat(48), 1));
  }

  @Test
  void showsAHalfHourPartlyLiveAndOneNot() {
    var day = LiveDay.NONE.with(NOON, minutes(40));
    var gone = new Presence(minutes(39), 9, GatewayState.SILENT, minutes(40), day, NOWHERE);

    var strip = LiveStrip.of(gone, NOON, minutes(100));

    assertThat(strip.text()).isEqualTo("-".repeat(44) + "lpnn");
    assertThat(strip.share()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void countsTheUpsOfOneHalfHourTogether() {
    var day = LiveDay.NONE.with(NOON, minutes(5)).with(minutes(10), minutes(15));
    var back = live(minutes(15), day);

    assertThat(LiveStrip.of(back, NOON, minutes(20)).share()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void forgetsWhatIsOlderThanADay() {
    var day = LiveDay.NONE.with(NOON, minutes(60));
    var gone = new Presence(NOON, 9, GatewayState.SILENT, minutes(60), day, NOWHERE);

    assertThat(LiveStrip.of(gone, NOON, NOON.plus(Duration.ofHours(26))))
        .isEqualTo(new LiveStrip("n".repeat(48), 0));
  }

  @Test
  void speaksInItsVeryFirstInstant() {
    assertThat(strip(live(NOON, LiveDay.NONE), NOON, NOON))
        .isEqualTo(new LiveStrip("-".repeat(47) + "l", 1));
  }

  @Test
  void followsUpsAndDownsAsTheyHappen() {
    var presence = Presence.first(NOON, NOWHERE).presence();
    presence = presence.pinged(minutes(10), LIFETIME, NOWHERE).presence();
    presence = presence.swept(minutes(20), LIFETIME).presence();

    var strip = LiveStrip.of(presence, NOON, minutes(20));

    assertThat(strip.share()).isCloseTo(180.0 / 1200, within(1e-9));
    assertThat(strip.text()).endsWith("-p");
  }

  private static LiveStrip strip(Presence presence, Instant firstSeen, Instant now) {
    return LiveStrip.of(presence, firstSeen, now);
  }

  private static Presence live(Instant since, LiveDay day) {
    return new Presence(since, 1, GatewayState.LIVE, since, day, NOWHERE);
  }

  private static Instant minutes(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}
