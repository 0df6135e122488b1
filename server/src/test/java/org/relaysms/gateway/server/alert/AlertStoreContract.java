package org.relaysms.gateway.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.alert.AlertState.Fine;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Returned;
import org.relaysms.gateway.server.alert.AlertState.Silent;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.gateway.Imsi;

/// What a store of alerts must do on either engine.
abstract class AlertStoreContract {
  private static final Instant HEARD = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant TOLD = HEARD.plusSeconds(300);
  private static final Instant BACK = HEARD.plusSeconds(900);
  private static final Imsi ONE = new Imsi("624010000000001");
  private static final Imsi TWO = new Imsi("624010000000002");

  private Database database;
  private AlertStore store;

  abstract Database open();

  @BeforeEach
  void openStore() {
    database = open();
    store = new AlertStore(database);
  }

  @AfterEach
  void closeStore() {
    database.close();
  }

  @Test
  void remembersWhatWasTold() {
    var silent = alert(ONE, new Silent(HEARD, 7, TOLD), Optional.empty(), HookKnows.UNSURE);
    var returned =
        alert(TWO, new Returned(HEARD, 8, TOLD, BACK), Optional.of(BACK), HookKnows.SILENT);

    store.keep(List.of(silent, returned)).join();

    assertThat(store.alerts()).containsExactlyInAnyOrder(silent, returned);
  }

  @Test
  void remembersAReturnThatTheHookHasToHearOf() {
    var owed = alert(ONE, new Fine(), Optional.of(BACK), HookKnows.SILENT);

    store.keep(List.of(owed)).join();

    assertThat(store.alerts()).containsExactly(owed);
  }

  @Test
  void keepsTheLastOfEach() {
    var silent = alert(ONE, new Silent(HEARD, 7, TOLD), Optional.empty(), HookKnows.NOTHING);

    store.keep(List.of(silent)).join();
    store.keep(List.of(silent.knowing(HookKnows.SILENT))).join();

    assertThat(store.alerts()).containsExactly(silent.knowing(HookKnows.SILENT));
  }

  @Test
  void forgetsWhatIsOverOrWasNeverTold() {
    var silent = alert(ONE, new Silent(HEARD, 7, TOLD), Optional.empty(), HookKnows.NOTHING);
    store.keep(List.of(silent)).join();

    store
        .keep(
            List.of(
                alert(ONE, new Fine(), Optional.empty(), HookKnows.NOTHING),
                alert(TWO, new Missed(HEARD, 7, TOLD), Optional.empty(), HookKnows.NOTHING)))
        .join();

    assertThat(store.alerts()).isEmpty();
  }

  @Test
  void remembersTheRulesUntilTheUsualOneIsBack() {
    var own = new AlertRule.Own(Duration.ofSeconds(60), Duration.ZERO);
    store.keep(ONE, new AlertRule.Never());
    store.keep(ONE, own);
    store.keep(TWO, new AlertRule.Never());
    assertThat(store.rules()).isEqualTo(Map.of(ONE, own, TWO, new AlertRule.Never()));

    store.keep(ONE, new AlertRule.Usual());
    store.forgetRule(TWO).join();

    assertThat(store.rules()).isEmpty();
  }

  private static Alert alert(Imsi imsi, AlertState state, Optional<Instant> back, HookKnows knows) {
    return new Alert(imsi, state, HEARD, TOLD, back, knows);
  }
}
