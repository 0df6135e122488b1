package org.relaysms.gateway.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.server.health.Check.State;
import org.relaysms.gateway.server.health.PublisherFacts.Standing;

/// Every judgement on its own, at its thresholds.
class ChecksTest {
  private static final Instant NOW = Instant.parse("2026-09-14T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "http://192.0.2.7:6969, 0.0.0.0, OK, reachable",
    "http://gw.example.org:80, 127.0.0.1, OK, reachable",
    "http://127.0.0.1:6969, 0.0.0.0, FAILED, no-address",
    "http://127.0.0.1:6969, 127.0.0.1, FAILED, loopback",
    "http://localhost:6969, localhost, FAILED, loopback",
    "http://[::1]:6969, ::1, FAILED, loopback",
    "http://[2001:db8::7]:6969, ::, OK, reachable",
  })
  void saysWhetherAPhoneHasAnAddressToReach(String url, String host, State state, String detail) {
    var one = new ReachFacts.Listener(url, host, 6969);

    var check =
        new ReachFacts(one, one, "http://127.0.0.1:6970", List.of("192.0.2.7"), Optional.of(NOW))
            .check();

    assertFound(check, "listeners", state, detail);
    assertThat(check.facts())
        .containsEntry("apiBound", host + ":6969")
        .containsEntry("addresses", List.of("192.0.2.7"))
        .containsEntry("lastOutsideAt", NOW.toEpochMilli());
  }

  @Test
  void findsOneListenerThatIsForThisMachineOnly() {
    var open = new ReachFacts.Listener("http://192.0.2.7:6969", "0.0.0.0", 6969);
    var closed = new ReachFacts.Listener("ws://127.0.0.1:6996", "127.0.0.1", 6996);

    var check = new ReachFacts(open, closed, "", List.of(), Optional.empty()).check();

    assertFound(check, "listeners", State.FAILED, "loopback");
  }

  @ParameterizedTest
  @CsvSource({
    "P22D, OK, on",
    "P21D, OK, on",
    "P20D, WARNING, ends-soon",
    "PT1S, WARNING, ends-soon",
    "PT0S, FAILED, ended",
    "-P1D, FAILED, ended",
  })
  void countsTheDaysOfTheCertificateThatEndsFirst(Duration left, State state, String detail) {
    var first = new TlsFacts.Served("a.pem", NOW.plus(left));
    var later = new TlsFacts.Served("b.pem", NOW.plus(Duration.ofDays(400)));

    var check = new TlsFacts(Optional.of(later), Optional.of(first), NOW).check();

    assertFound(check, "tls", state, detail);
    assertThat(check.facts())
        .containsEntry("file", "a.pem")
        .containsEntry("endsAt", NOW.plus(left).toEpochMilli());
  }

  @Test
  void warnsOfListenersWithoutTls() {
    var served = Optional.of(new TlsFacts.Served("a.pem", NOW.plus(Duration.ofDays(400))));

    var off = new TlsFacts(Optional.empty(), Optional.empty(), NOW).check();
    var partly = new TlsFacts(served, Optional.empty(), NOW).check();

    assertFound(off, "tls", State.WARNING, "off");
    assertFound(partly, "tls", State.WARNING, "partly");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, OK, steady",
    "PT29.999S, OK, steady",
    "-PT29.999S, OK, steady",
    "PT30S, WARNING, ahead",
    "-PT30S, WARNING, behind",
    "PT8H, WARNING, ahead",
  })
  void seesAClockThatJumped(Duration off, State state, String detail) {
    var check = new ClockFacts(NOW, NOW, NOW.plus(off)).check();

    assertFound(check, "clock", state, detail);
    assertThat(check.facts()).containsEntry("offMillis", off.toMillis());
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:05:00Z, FAILED",
    "2025-12-31T23:59:59Z, FAILED",
    "2026-01-01T00:00:00Z, OK",
    "2099-12-31T23:59:59Z, OK",
    "2100-01-01T00:00:00Z, FAILED",
  })
  void doesNotBelieveEveryYear(Instant now, State state) {
    var check = new ClockFacts(now, now, now).check();

    assertThat(check.state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "1073741824, false, OK, enough",
    "1073741823, false, WARNING, low",
    "104857600, false, WARNING, low",
    "104857599, false, FAILED, full",
    "1073741824, true, FAILED, read-only",
  })
  void watchesTheDisk(long free, boolean readOnly, State state, String detail) {
    var check = new DiskFacts("data", free, 1L << 40, readOnly).check();

    assertFound(check, "disk", state, detail);
    assertThat(check.facts()).containsEntry("free", free).containsEntry("total", 1L << 40);
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', 536870911, OK, answers, true",
    "true, '', 536870912, WARNING, long-log, true",
    "true, disk full, 0, FAILED, refusing, false",
    "false, disk full, 0, FAILED, silent, false",
    "false, '', 0, FAILED, silent, false",
  })
  void asksTheStoreAndWhetherMessagesAreTakenIn(
      boolean answers, String why, long log, State state, String detail, boolean accepting) {
    var refusing = Optional.of(why).filter(words -> !words.isEmpty());
    var file = new StoreFacts.StoreFile("gateway.db", 4_096, log, Optional.of(NOW));

    var check = new StoreFacts("sqlite", answers, Optional.of(file), 7, refusing).check();

    assertFound(check, "store", state, detail);
    assertThat(check.facts())
        .containsEntry("accepting", accepting)
        .containsEntry("logSize", log)
        .containsEntry("lastCommitAt", NOW.toEpochMilli());
  }

  @Test
  void tellsNoFileOfAStoreElsewhere() {
    var check = new StoreFacts("postgresql", true, Optional.empty(), 7, Optional.empty()).check();

    assertFound(check, "store", State.OK, "answers");
    assertThat(check.facts()).containsOnlyKeys("engine", "commits", "accepting");
  }

  @ParameterizedTest
  @CsvSource({
    "600, rose, true, OK, closed",
    "600, rose, false, OK, plain",
    "400, rose, true, OK, closed",
    "640, rose, true, FAILED, open",
    "601, rose, true, FAILED, open",
    "600, root, true, WARNING, foreign",
  })
  void looksWhoMayTouchAKey(
      String mode, String owner, boolean guarded, State state, String detail) {
    var rights = new KeyFacts.Rights(Optional.of(Integer.parseInt(mode, 8)), owner);

    var check =
        new KeyFacts("master-key", "m.key", Optional.of(rights), "rose", Optional.of(guarded))
            .check();

    assertFound(check, "master-key", state, detail);
    assertThat(check.facts()).containsEntry("mode", mode).containsEntry("guarded", guarded);
  }

  @Test
  void asksForNoPassphraseWhereThereCanBeNone() {
    var rights = Optional.of(new KeyFacts.Rights(Optional.of(0600), "rose"));

    var check = new KeyFacts("admin-token", "t", rights, "rose", Optional.empty()).check();

    assertFound(check, "admin-token", State.OK, "closed");
    assertThat(check.facts()).doesNotContainKey("guarded");
  }

  @Test
  void missesAKeyThatIsGone() {
    var check =
        new KeyFacts("server-key", "p.pem", Optional.empty(), "rose", Optional.empty()).check();

    assertFound(check, "server-key", State.FAILED, "missing");
  }

  @Test
  void doesNotGuessWhereFilesHaveNoModes() {
    var rights = Optional.of(new KeyFacts.Rights(Optional.empty(), "rose"));

    var check = new KeyFacts("server-key", "p.pem", rights, "rose", Optional.empty()).check();

    assertFound(check, "server-key", State.UNKNOWN, "no-modes");
  }

  @Test
  void tellsHowThePublisherIs() {
    var away = new Standing.Away(NOW, "cannot be reached", NOW.plusSeconds(60));

    assertFound(publisher(new Standing.Reachable(), false), "publisher", State.OK, "reachable");
    assertFound(
        publisher(new Standing.NotCalled(), true), "publisher", State.UNKNOWN, "not-called");
    assertFound(publisher(new Standing.Off(), true), "publisher", State.OK, "fetched");
    assertFound(publisher(new Standing.Off(), false), "publisher", State.WARNING, "nobody");
    assertFound(publisher(away, false), "publisher", State.WARNING, "away");
    assertThat(publisher(away, false).facts())
        .containsEntry("since", NOW.toEpochMilli())
        .containsEntry("reason", "cannot be reached")
        .containsEntry("unfinished", 23L);
  }

  @Test
  void tellsWhoKnowsTheUsers() {
    var useful = Optional.of(new AccountFacts.Answer(NOW, true));
    var useless = Optional.of(new AccountFacts.Answer(NOW, false));

    assertFound(new AccountFacts.Local(7).check(), "accounts", State.OK, "local");
    assertFound(remote(true, useful), "accounts", State.OK, "answered");
    assertFound(remote(true, Optional.empty()), "accounts", State.UNKNOWN, "not-asked");
    assertFound(remote(false, useful), "accounts", State.WARNING, "no-senders");
    assertFound(remote(false, useless), "accounts", State.FAILED, "unavailable");
  }

  private static Check publisher(Standing standing, boolean fetched) {
    return new PublisherFacts(
            standing,
            Optional.empty(),
            Optional.of(503),
            Optional.of(NOW).filter(_ -> fetched),
            Optional.of("relay").filter(_ -> fetched),
            23)
        .check();
  }

  private static Check remote(boolean senders, Optional<AccountFacts.Answer> last) {
    return new AccountFacts.Remote("https://accounts.example", senders, last).check();
  }

  private static void assertFound(Check check, String id, State state, String detail) {
    assertThat(check.id() + " " + check.state() + " " + check.detail())
        .isEqualTo(id + " " + state + " " + detail);
  }
}
