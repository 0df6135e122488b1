package org.relaysms.gateway.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.gateway.GatewayState.LATE;
import static org.relaysms.gateway.server.gateway.GatewayState.LIVE;
import static org.relaysms.gateway.server.gateway.GatewayState.SILENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.gateway.GatewayEvent.Kind;
import org.relaysms.gateway.server.gateway.Presence.Step;

class PresenceTest {
  private static final Duration LIFETIME = Duration.ofSeconds(90);
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Optional<String> HERE = Optional.of("192.0.2.1");

  @ParameterizedTest
  @CsvSource({
    "0, LIVE",
    "90000, LIVE",
    "90001, LATE",
    "270000, LATE",
    "270001, SILENT",
    "-5000, LIVE"
  })
  void followsTheAgeOfTheLastPing(long ageMillis, GatewayState state) {
    assertThat(GatewayState.at(START.plusMillis(ageMillis), START, LIFETIME)).isEqualTo(state);
  }

  @Test
  void beginsLive() {
    assertThat(first())
        .isEqualTo(
            new Step(
                new Presence(START, 1, LIVE, START, LiveDay.NONE, HERE),
                List.of(event(0, Kind.FIRST))));
  }

  @Test
  void tellsNothingWhileItPingsInTime() {
    var step = first().presence().pinged(at(90), LIFETIME, HERE);

    assertThat(step.events()).isEmpty();
    assertThat(step.presence()).isEqualTo(new Presence(at(90), 2, LIVE, START, LiveDay.NONE, HERE));
  }

  @Test
  void endsTheLeaseWhenItEndsNotWhenSomebodyLooks() {
    var step = first().presence().swept(at(100), LIFETIME);

    assertThat(step.presence().state()).isEqualTo(LATE);
    assertThat(step.events()).containsExactly(event(90, Kind.LATE, 90));
  }

  @Test
  void tellsBothStatesWhereOneWasMissed() {
    var step = first().presence().swept(at(5_000), LIFETIME);

    assertThat(step.presence().state()).isEqualTo(SILENT);
    assertThat(step.events())
        .containsExactly(event(90, Kind.LATE, 90), event(270, Kind.SILENT, 180));
  }

  @Test
  void tellsWhatTheSweepMissedBeforeItIsLiveAgain() {
    var step = first().presence().pinged(at(400), LIFETIME, HERE);

    assertThat(step.presence().state()).isEqualTo(LIVE);
    assertThat(step.presence().since()).isEqualTo(at(400));
    assertThat(step.events())
        .containsExactly(
            event(90, Kind.LATE, 90), event(270, Kind.SILENT, 180), event(400, Kind.LIVE, 310));
  }

  @Test
  void keepsItsStateWhereNothingIsDue() {
    var late = first().presence().swept(at(100), LIFETIME).presence();

    assertThat(late.swept(at(200), LIFETIME)).isEqualTo(new Step(late, List.of()));
  }

  @Test
  void countsAPingFromTheFutureAsOneFromNow() {
    var ahead = Presence.first(at(1_000_000), HERE).presence();

    var corrected = ahead.swept(START, LIFETIME).presence();

    assertThat(corrected.lastPing()).isEqualTo(START);
    assertThat(corrected.swept(at(91), LIFETIME).presence().state()).isEqualTo(LATE);
  }

  @Test
  void isSilentAfterALongSleepOfTheMachineUntilItPings() {
    var asleep = first().presence().swept(at(40_000), LIFETIME).presence();

    assertThat(asleep.state()).isEqualTo(SILENT);
    assertThat(asleep.pinged(at(40_010), LIFETIME, HERE).presence().state()).isEqualTo(LIVE);
  }

  @Test
  void becomesLiveWhereALongerLifetimeSaysSo() {
    var late = first().presence().swept(at(100), LIFETIME).presence();

    var step = late.swept(at(110), Duration.ofMinutes(10));

    assertThat(step.presence().state()).isEqualTo(LIVE);
    assertThat(step.events()).containsExactly(event(110, Kind.LIVE, 20));
  }

  /// Whatever the order of pings, sweeps and jumps of the clock: the state is that of the age, ups
  /// and downs alternate, and nothing lasts less than no time.
  @Test
  void holdsItsInvariantsOnARandomWalk() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_301L);
    var presence = first().presence();
    var up = true;
    var now = START;
    for (var i = 0; i < 20_000; i++) {
      now =
          now.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(-500, 500) : random.nextInt(60));
      var step = randomStep(presence, random, now);
      for (var event : step.events()) {
        assertThat(event.lasted().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(event.kind() == Kind.LIVE).isEqualTo(event.kind() != Kind.SILENT && !up);
        up = event.kind() == Kind.LIVE;
      }
      presence = step.presence();
      assertThat(presence.live()).isEqualTo(up);
      assertThat(GatewayState.at(now, presence.lastPing(), LIFETIME) == LIVE).isEqualTo(up);
    }
  }

  private static Step randomStep(Presence presence, RandomGenerator random, Instant now) {
    return random.nextInt(4) == 0
        ? presence.pinged(now, LIFETIME, HERE)
        : presence.swept(now, LIFETIME);
  }

  private static Step first() {
    return Presence.first(START, HERE);
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  private static GatewayEvent event(long seconds, Kind kind) {
    return new GatewayEvent(at(seconds), kind, Optional.empty());
  }

  private static GatewayEvent event(long seconds, Kind kind, long lasted) {
    return new GatewayEvent(at(seconds), kind, Optional.of(Duration.ofSeconds(lasted)));
  }
}
