package org.relaysms.gateway.adminui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.remote.HealthCheck.State;
import org.relaysms.gateway.adminui.text.Texts;

class HealthWordsTest {
  /// Every code of the admin API.
  private static final Map<String, List<String>> DETAILS =
      Map.of(
          "listeners", List.of("reachable", "loopback", "no-address"),
          "tls", List.of("on", "off", "partly", "ends-soon", "ended"),
          "clock", List.of("steady", "ahead", "behind", "implausible"),
          "disk", List.of("enough", "low", "full", "read-only"),
          "store", List.of("answers", "silent", "refusing", "long-log"),
          "server-key", List.of("closed", "open", "foreign", "missing", "no-modes"),
          "master-key", List.of("closed", "plain", "open", "foreign", "missing", "no-modes"),
          "admin-token", List.of("closed", "open", "foreign", "missing", "no-modes"),
          "publisher", List.of("reachable", "away", "fetched", "nobody", "not-called"),
          "accounts", List.of("local", "answered", "unavailable", "no-senders", "not-asked"));

  @ParameterizedTest
  @MethodSource("codes")
  void hasWordsOfItsOwnForEveryCode(String language, String id, String detail) {
    var words = new HealthWords(Texts.of(Locale.forLanguageTag(language), ZoneOffset.UTC));
    var check = check(id, State.FAILED, detail, Map.of());

    var finding = words.finding(check);

    assertThat(finding.fact()).isNotBlank().doesNotContain("{");
    assertThat(finding).isNotEqualTo(words.finding(check("moon", State.FAILED, detail, Map.of())));
    assertThat(words.title(check)).isNotEqualTo(id);
    assertThat(finding.mend().map(Finding.Mend::words)).isNotEqualTo(Optional.of(""));
  }

  @Test
  void showsTheCodeOfANewerServer() {
    var check = check("moon", State.WARNING, "full", Map.of());

    assertThat(english().title(check)).isEqualTo("moon");
    assertThat(english().finding(check).fact()).isEqualTo("The server says: full.");
    assertThat(english().finding(check("disk", State.UNKNOWN, "slow", Map.of())).fact())
        .isEqualTo("This could not be checked in time.");
  }

  @Test
  void writesSizesAndNamesTheFolder() {
    var finding =
        english()
            .finding(
                check(
                    "disk",
                    State.WARNING,
                    "low",
                    Map.of("free", 940_000_000, "total", 31_400_000_000L, "folder", "/data")));

    assertThat(finding.fact()).isEqualTo("Only 940 MB of 31.4 GB are free where /data lies.");
    assertThat(finding.mend().orElseThrow().command()).contains("du -sh '/data'/*");
  }

  @Test
  void makesOneWordOfAnyPath() {
    var finding =
        english()
            .finding(
                check(
                    "server-key",
                    State.FAILED,
                    "open",
                    Map.of("file", "/my '$(x) key", "mode", "644")));

    assertThat(finding.mend().orElseThrow().command()).contains("chmod 600 '/my '\\''$(x) key'");
  }

  @Test
  void leadsToThePageWhereItIsMended() {
    assertThat(page("tls", "off")).contains("overview");
    assertThat(page("publisher", "away")).contains("messages");
    assertThat(page("disk", "full")).isEmpty();
  }

  @Test
  void saysThatALostTokenIsMadeAnewAndAKeyIsNot() {
    assertThat(mend("admin-token")).contains("makes a new one");
    assertThat(mend("server-key")).contains("Do not restart");
  }

  static Stream<Arguments> codes() {
    return Stream.of("en", "fr")
        .flatMap(
            language ->
                DETAILS.entrySet().stream()
                    .flatMap(
                        one ->
                            one.getValue().stream()
                                .map(detail -> Arguments.of(language, one.getKey(), detail))));
  }

  private static String mend(String id) {
    return english()
        .finding(check(id, State.FAILED, "missing", Map.of()))
        .mend()
        .orElseThrow()
        .words();
  }

  private static Optional<String> page(String id, String detail) {
    return english()
        .finding(check(id, State.FAILED, detail, Map.of()))
        .mend()
        .flatMap(Finding.Mend::page);
  }

  private static HealthWords english() {
    return new HealthWords(Texts.of(Locale.ENGLISH, ZoneOffset.UTC));
  }

  private static HealthCheck check(
      String id, State state, String detail, Map<String, Object> facts) {
    return FakeHealth.check(id, state, detail, facts);
  }
}
