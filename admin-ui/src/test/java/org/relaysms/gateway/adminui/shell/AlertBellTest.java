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

  private final List<String> rung = new ArrayList<>();
  private final AlertBell bell =
      new AlertBell((_, words) -> rung.add(words), Texts.of(Locale.ENGLISH, ZoneOffset.UTC));

  @Test
  void ringsOnceForASilenceAndOnceForItsEnd() {
    bell.hear(alerts(silent("1", "Market", Optional.of(TOLD))));
    bell.hear(alerts(silent("1", "Market", Optional.of(TOLD))));
    bell.hear(Alerts.NONE);
    bell.hear(Alerts.NONE);

    assertThat(rung).containsExactly("Market is silent.", "The gateway that was silent is back.");
  }

  @Test
  void waitsUntilTheServerTells() {
    bell.hear(alerts(silent("1", "Market", Optional.empty())));

    assertThat(rung).isEmpty();
  }

  @Test
  void ringsOnceForSeveral() {
    bell.hear(alerts(silent("1", "Market", Optional.of(TOLD)), silent("2", "", Optional.of(TOLD))));

    assertThat(rung).containsExactly("2 gateways are silent.");
  }

  private static Alerts alerts(Silent... silent) {
    return new Alerts(true, false, silent.length, List.of(silent));
  }

  private static Silent silent(String imsi, String note, Optional<Instant> told) {
    return new Silent(imsi, "+237670000001", note, TOLD.minusSeconds(300), told);
  }
}
