package org.relaysms.gateway.server.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.alert.PulsedGateways.imsi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.config.QuietHours;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.TestDatabases;

@Tag("slice")
class AlertWatchTest {
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));

  @TempDir private Path folder;
  private Database database;
  private Watched watched;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    watched = new Watched(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsASilenceOnceAndItsEndOnce() {
    watched.start().gateways.ping(1);

    watched.passSilence();
    watched.pass(Duration.ofHours(2));
    watched.gateways.ping(1);
    keepPinging(Duration.ofMinutes(2), 1);

    assertThat(watched.posted).containsExactly("silent 1", "back 1");
    assertThat(watched.told()).isEmpty();
  }

  @Test
  void saysNothingOfAGatewayThatIsHeardWithinItsGrace() {
    watched.start().gateways.ping(1);

    for (var ping = 0; ping < 20; ping++) {
      watched.pass(Watched.PERIOD.plus(Watched.GRACE).minusSeconds(2));
      watched.gateways.ping(1);
    }

    assertThat(watched.posted).isEmpty();
  }

  @Test
  void tellsOfANetworkThatIsDownOnce() {
    watched.start();
    for (var gateway = 1; gateway <= 9; gateway++) {
      watched.gateways.ping(gateway);
      watched.pass(Duration.ofSeconds(3));
    }

    watched.passSilence();

    assertThat(watched.posted).containsExactly("silent 123456789");
  }

  @Test
  void saysNothingOfAGatewayThatWaitsForApprovalOrHasNoValidNumber() {
    watched.start().gateways.ping(1, false);

    watched.pass(Duration.ofHours(1));

    assertThat(watched.posted).isEmpty();
  }

  @Test
  void repeatsNothingAfterARestart() {
    watched.start().gateways.ping(1);
    watched.passSilence();

    watched.restartAfter(Duration.ofMinutes(1));
    watched.pass(Duration.ofHours(1));
    assertThat(watched.told()).isEqualTo("1");
    watched.gateways.ping(1);
    keepPinging(Duration.ofMinutes(2), 1);

    assertThat(watched.posted).containsExactly("silent 1", "back 1");
  }

  @Test
  void givesEveryGatewayItsTimeAgainAfterTheServerWasDown() {
    watched.start().gateways.ping(1);

    watched.restartAfter(Duration.ofHours(3));
    watched.pass(Watched.PERIOD.plus(Watched.GRACE).minusSeconds(2));
    assertThat(watched.watch().silent()).isEmpty();
    watched.pass(Duration.ofMinutes(1));

    assertThat(watched.posted).containsExactly("silent 1");
  }

  @Test
  void givesEveryGatewayItsTimeAgainAfterTheMachineSlept() {
    watched.start().gateways.ping(1);
    watched.pass(Watched.PERIOD);

    watched.time.jumpTo(watched.time.instant().plus(Duration.ofHours(8)));
    watched.pass(Watched.PERIOD.plus(Watched.GRACE).minusSeconds(2));
    assertThat(watched.watch().silent()).isEmpty();
    watched.gateways.ping(1);
    watched.pass(Duration.ofMinutes(1));

    assertThat(watched.posted).isEmpty();
  }

  @Test
  void takesBackWhatItNoticedAndDidNotTellBeforeTheMachineSlept() {
    watched.start().gateways.ping(1);
    watched.pass(Watched.PERIOD.plus(Watched.GRACE).plusSeconds(5));
    assertThat(watched.watch().silent()).hasSize(1);

    watched.time.jumpTo(watched.time.instant().plus(Duration.ofHours(8)));
    watched.pass(Watched.GATHER.plusSeconds(5));

    assertThat(watched.watch().silent()).isEmpty();
    assertThat(watched.posted).isEmpty();
  }

  @Test
  void letsNoGatewayOffForLongWhenTheClockIsSetBack() {
    watched.start().gateways.ping(1);

    watched.time.jumpTo(watched.time.instant().minus(Duration.ofHours(5)));
    watched.passSilence();

    assertThat(watched.posted).containsExactly("silent 1");
    assertThat(watched.watch().silent().getFirst().since()).isBefore(watched.time.instant());
  }

  @Test
  void tellsAtTheEndOfTheNightWhatIsStillTrue() {
    watched.quiet = Optional.of(NIGHT);
    watched.pass(Duration.ofHours(10));
    watched.start().gateways.ping(1, 2);
    watched.pass(Duration.ofHours(2));
    watched.gateways.ping(2);
    assertThat(watched.watch().silent()).hasSize(2);
    keepPinging(Duration.ofHours(5).plusMinutes(59), 2);
    assertThat(watched.posted).isEmpty();

    keepPinging(Duration.ofMinutes(2), 2);

    assertThat(watched.posted).containsExactly("silent 1");
  }

  @Test
  void tellsAReturnInTheNightAtItsEnd() {
    watched.quiet = Optional.of(NIGHT);
    watched.start().gateways.ping(1);
    watched.passSilence();
    watched.pass(Duration.ofHours(11));
    watched.gateways.ping(1);
    keepPinging(Duration.ofHours(6), 1);
    assertThat(watched.posted).containsExactly("silent 1");

    keepPinging(Duration.ofHours(2), 1);

    assertThat(watched.posted).containsExactly("silent 1", "back 1");
  }

  /// In Paris the clock goes from 2:00 to 3:00 on 29 March 2026: a night that ends at 2:30 ends at
  /// 3:00 by the clock on the wall.
  @Test
  void goesByTheClockOnTheWallWhenThatIsSetForward() {
    watched.quiet = Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30)));
    watched.zone = ZoneId.of("Europe/Paris");
    watched.time.jumpTo(Instant.parse("2026-03-29T00:30:00Z"));
    watched.start().gateways.ping(1);
    watched.pass(Duration.ofMinutes(29));
    assertThat(watched.posted).isEmpty();

    watched.pass(Duration.ofMinutes(2));

    assertThat(watched.posted).containsExactly("silent 1");
  }

  /// On 25 October 2026 it is 2:30 there twice: the night is over only the first time it is 3:00.
  @Test
  void goesByTheClockOnTheWallWhenThatIsSetBack() {
    watched.quiet = Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(3, 0)));
    watched.zone = ZoneId.of("Europe/Paris");
    watched.time.jumpTo(Instant.parse("2026-10-25T00:30:00Z"));
    watched.start().gateways.ping(1);
    watched.pass(Duration.ofMinutes(89));
    assertThat(watched.posted).isEmpty();

    watched.pass(Duration.ofMinutes(2));

    assertThat(watched.posted).containsExactly("silent 1");
  }

  @Test
  void neverTellsTheHookOfASilenceThatIsOver() {
    watched.answer = new Hook.Outcome.Failed("cannot be reached", false);
    watched.start().gateways.ping(1, 2);
    watched.passSilence();
    watched.gateways.ping(1);
    keepPinging(Duration.ofHours(1), 1);
    watched.posted.clear();

    watched.answer = new Hook.Outcome.Delivered();
    keepPinging(Duration.ofMinutes(30), 1);

    assertThat(watched.posted).containsExactly("silent 2");
  }

  @Test
  void tellsAHookThatMayHaveHeardOfASilenceThatItIsOver() {
    watched.answer = new Hook.Outcome.Failed("did not answer in time", true);
    watched.start().gateways.ping(1);
    watched.passSilence();
    watched.gateways.ping(1);
    keepPinging(Duration.ofMinutes(2), 1);
    watched.posted.clear();

    watched.answer = new Hook.Outcome.Delivered();
    keepPinging(Duration.ofMinutes(30), 1);

    assertThat(watched.posted).containsExactly("back 1");
  }

  @Test
  void triesAHookThatIsDownAgainAfterARestart() {
    watched.answer = new Hook.Outcome.Failed("cannot be reached", false);
    watched.start().gateways.ping(1);
    watched.passSilence();
    watched.posted.clear();

    watched.answer = new Hook.Outcome.Delivered();
    watched.restartAfter(Duration.ofMinutes(5));
    watched.pass(Duration.ofMinutes(1));

    assertThat(watched.posted).containsExactly("silent 1");
  }

  @Test
  void givesAHookUpAfterADay() {
    watched.answer = new Hook.Outcome.Failed("answered 500", true);
    watched.start().gateways.ping(1);
    watched.passSilence();
    watched.pass(Duration.ofHours(25));
    assertThat(watched.posted).hasSizeBetween(90, 400);
    watched.posted.clear();

    watched.answer = new Hook.Outcome.Delivered();
    watched.pass(Duration.ofHours(1));

    assertThat(watched.posted).isEmpty();
    assertThat(watched.watch().hook().owed()).isZero();
    assertThat(watched.told()).isEqualTo("1");
  }

  @Test
  void goesByTheTimesOfTheGateway() {
    watched.start().gateways.ping(1, 2, 3);
    watched.watch().settle(imsi(1), new AlertRule.Own(Duration.ofSeconds(5), Duration.ZERO));
    watched.watch().settle(imsi(2), new AlertRule.Never());

    watched.pass(Duration.ofSeconds(40));
    assertThat(watched.told()).isEqualTo("1");
    watched.passSilence();

    assertThat(watched.told()).isEqualTo("13");
  }

  @Test
  void endsAnAlertThatIsNoneByANewRuleAndKeepsTheRuleOverARestart() {
    watched.start().gateways.ping(1);
    watched.passSilence();

    watched.watch().settle(imsi(1), new AlertRule.Never());
    assertThat(watched.told()).isEmpty();
    watched.restartAfter(Duration.ofMinutes(1));
    watched.pass(Duration.ofHours(1));

    assertThat(watched.watch().rule(imsi(1))).isEqualTo(new AlertRule.Never());
    assertThat(watched.posted).containsExactly("silent 1");
  }

  @Test
  void forgetsAGatewayThatIsRemovedAndItsRule() {
    watched.start().gateways.ping(1);
    watched.watch().settle(imsi(1), new AlertRule.Own(Duration.ofSeconds(5), Duration.ZERO));
    watched.passSilence();

    watched.gateways.without(1);
    watched.pass(Duration.ofSeconds(2));

    assertThat(watched.told()).isEmpty();
    assertThat(watched.watch().rule(imsi(1))).isEqualTo(new AlertRule.Usual());
    assertThat(new AlertStore(database).alerts()).isEmpty();
    assertThat(new AlertStore(database).rules()).isEmpty();
  }

  private void keepPinging(Duration span, int... gateways) {
    for (var left = span; left.isPositive(); left = left.minusSeconds(20)) {
      watched.gateways.ping(gateways);
      watched.pass(Duration.ofSeconds(20));
    }
  }
}
