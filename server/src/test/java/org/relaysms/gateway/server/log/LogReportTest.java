package org.relaysms.gateway.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

class LogReportTest {
  private static final String HOME = System.getProperty("user.home");

  @Test
  void saysAtItsTopThatItIsRedacted() {
    var report = report(List.of(), List.of());

    assertThat(report.lines().limit(8)).anyMatch(line -> line.startsWith("Redacted: in place of"));
    assertThat(report).contains("made " + SteppedTime.START, "Version: 1.0");
  }

  @Test
  void redactsSettingsAndLogWithTheSameWords() {
    var report =
        report(
            List.of("publisher.url = http://192.0.2.7:4040  (" + HOME + "/conf.ini:3)"),
            List.of("192.0.2.7 does not answer", "192.0.2.8 neither"));

    assertThat(report)
        .contains(
            "publisher.url = http://[address 1]:4040  (~/conf.ini:3)",
            "[address 1] does not answer",
            "[address 2] neither",
            "--- Log, 2 entries")
        .doesNotContain("192.0.2", HOME);
  }

  @Test
  void tellsJavaAndTheSystem() {
    assertThat(String.join("\n", LogReport.machine()))
        .contains("Java: " + Runtime.version(), System.getProperty("os.name"));
  }

  private static String report(List<String> settings, List<String> log) {
    return new LogReport(SteppedTime.START, List.of("Version: 1.0"), settings, log).text();
  }
}
