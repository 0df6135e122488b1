package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.HealthCheck.State;

class HealthReportTest {
  @Test
  void readsTheChecksAsTheServerWritesThem() {
    var report =
        Answers.json(
            """
            {"checkedAt":1795582649917,"checks":[
             {"id":"listeners","state":"ok","detail":"reachable","facts":
              {"apiUrl":"http://h:1","addresses":["192.0.2.2","fd00::2"]}},
             {"id":"store","state":"unknown","detail":"slow","facts":{}},
             {"id":"tls","state":"failed","detail":"ended","facts":
              {"apiTls":true,"websocketTls":false,"endsAt":1795582649214}},
             {"id":"disk","state":"warning","detail":"low","facts":
              {"free":4096,"total":270553174016,"folder":"/d","new":{"kind":"of fact"}}}]}""",
            HealthReport.class);

    var checks = report.checks();
    assertThat(report.checkedAt()).isEqualTo(Instant.ofEpochMilli(1795582649917L));
    assertThat(checks)
        .extracting(HealthCheck::state)
        .containsExactly(State.OK, State.UNKNOWN, State.FAILED, State.WARNING);
    assertThat(checks.get(0).texts("addresses")).containsExactly("192.0.2.2", "fd00::2");
    assertThat(checks.get(1).text("file")).isEmpty();
    assertThat(checks.get(2).truth("apiTls")).isTrue();
    assertThat(checks.get(2).truth("websocketTls")).isFalse();
    assertThat(checks.get(2).time("endsAt")).contains(Instant.ofEpochMilli(1795582649214L));
    assertThat(checks.get(3).number("free")).contains(4_096L);
    assertThat(checks.get(3).number("total")).contains(270_553_174_016L);
    assertThat(checks.get(3).number("folder")).isEmpty();
  }
}
