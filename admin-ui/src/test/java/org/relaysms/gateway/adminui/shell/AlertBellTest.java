package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Alerts;
import org.relaysms.gateway.adminui.remote.Alerts.Silent;
import org.relaysms.gateway.adminui.text.Texts;

class AlertBellTest {
  private static final Instant TOLD = Instant.parse("2026-03-01T12:00:00Z");
  private static final Optional<Alerts> NONE = Optional.of(Alerts.NONE);
  private static final Optional<Alerts> LOST = Optional.empty();
  private static final Optional<Alerts> MARKET = alerts(silent("1", "Market", Optional.of(TOLD)));

  private final List<String> rung = new ArrayList<>();
  private final AlertBell bell =
      new AlertBell((_, words) -> rung.add(words), Texts.of(Locale.ENGLISH, ZoneOffset.UTC));

  @Test
  void ringsOnceForASilenceAndOnceForItsEnd() {
    hear(List.of(NONE, MARKET, MARKET, NONE, NONE));

    assertThat(rung).containsExactly("Market is silent.", "The gateway that was silent is back.");
  }

  @Test
  void waitsUntilTheServerTells() {
    hear(List.of(NONE, alerts(silent("1", "Market", Optional.empty()))));

    assertThat(rung).isEmpty();
  }

  @Test
  void ringsOnceForSeveral() {
    var two = alerts(silent("1", "Market", Optional.of(TOLD)), silent("2", "", Optional.of(TOLD)));

    hear(List.of(NONE, two));

    assertThat(rung).containsExactly("2 gateways are silent.");
  }

  @Test
  void leavesToTheWindowWhatWasToldBeforeItHeardTheServer() {
    hear(List.of(LOST, MARKET));

    assertThat(rung).isEmpty();
  }

  @Test
  void ringsForNoLossOfTheServerAndAfterItForWhatIsNewAlone() {
    var again = alerts(silent("1", "Market", Optional.of(TOLD.plusSeconds(1))));

    hear(List.of(NONE, MARKET, LOST, MARKET, LOST, again));

    assertThat(rung).containsExactly("Market is silent.", "Market is silent.");
  }

  private void hear(List<Optional<Alerts>> all) {
    all.forEach(bell::hear);
  }

  private static Optional<Alerts> alerts(Silent... silent) {
    return Optional.of(new Alerts(true, false, silent.length, List.of(silent)));
  }

  private static Silent silent(String imsi, String note, Optional<Instant> told) {
    return new Silent(imsi, "+237670000001", note, TOLD.minusSeconds(300), told);
  }
}
