package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.PublisherTokens.Admission;

/// Bearer tokens on a store.
abstract class TokenBookContract {
  private static final Admission UNKNOWN = new Admission.Unknown();

  @TempDir private Path folder;
  private final SteppedTime time = new SteppedTime();
  private final SecureRandom random = new SecureRandom();
  private Database database;
  private TokenBook book;

  abstract Database open(Path folder);

  @BeforeEach
  final void opensTheStore() {
    database = open(folder);
    book = new TokenBook(database, time, random);
  }

  @AfterEach
  final void closesTheStore() {
    database.close();
  }

  @Test
  void admitsWhoPresentsATokenItMade() {
    var made = made("relay", Optional.empty());

    assertThat(book.admit(bearer(made))).isEqualTo(admitted(made));
    assertThat(anew().admit(bearer(made))).isEqualTo(admitted(made));
  }

  @Test
  void writesATokenAsItsIdAnd256Bits() {
    var made = made("relay", Optional.empty());

    assertThat(made.secret().reveal())
        .matches("rsgw_" + made.token().id().value() + "_[A-Za-z0-9_-]{43}")
        .isNotEqualTo(made("relay", Optional.empty()).secret().reveal());
  }

  @Test
  void keepsTheHashOnly() {
    var secret = made("relay", Optional.empty()).secret().reveal();

    assertThat(rows().toString()).contains("relay").doesNotContain(secret.substring(22));
  }

  @Test
  void refusesWhatItDidNotMake() {
    var made = made("relay", Optional.empty());
    var other = made("other", Optional.empty());
    var good = made.secret().reveal();
    book.admit(bearer(made));

    for (var forged :
        List.of(
            "",
            "Bearer ",
            "Bearer rsgw_",
            good,
            "Basic " + good,
            "Bearer " + good + "A",
            "Bearer " + good.substring(0, good.length() - 1),
            "Bearer " + flipped(good),
            "Bearer " + good.toUpperCase(java.util.Locale.ROOT),
            "Bearer rsgw_" + made.token().id() + other.secret().reveal().substring(21),
            "Bearer rsgw_0123456789abcdef_" + "A".repeat(43),
            "Bearer " + good + "\n",
            "Bearer " + "x".repeat(100_000))) {
      assertThat(book.admit(forged)).as(forged).isEqualTo(UNKNOWN);
    }
  }

  @Test
  void readsTheSchemeInAnyCase() {
    var made = made("relay", Optional.empty());

    assertThat(book.admit("bearer " + made.secret().reveal())).isEqualTo(admitted(made));
  }

  @Test
  void refusesARevokedTokenAtOnce() {
    var made = made("relay", Optional.empty());
    book.admit(bearer(made));

    assertThat(book.revoke(made.token().id())).isEqualTo(new RevokeOutcome.Revoked());

    assertThat(book.admit(bearer(made))).isEqualTo(UNKNOWN);
    assertThat(book.revoke(made.token().id())).isEqualTo(new RevokeOutcome.RevokedBefore());
    assertThat(book.revoke(new TokenId("0123456789abcdef")))
        .isEqualTo(new RevokeOutcome.NoSuchToken());
  }

  @Test
  void refusesATokenThatAnotherServerRevokedWithinAMinuteOfItsNextUse() {
    var made = made("relay", Optional.empty());
    book.admit(bearer(made));
    anew().revoke(made.token().id());

    time.advance(Duration.ofMinutes(1));
    book.admit(bearer(made));

    await().untilAsserted(() -> assertThat(book.admit(bearer(made))).isEqualTo(UNKNOWN));
  }

  @Test
  void refusesAnExpiredToken() {
    var made = made("relay", Optional.of(Duration.ofDays(2)));

    time.advance(Duration.ofDays(2).minusMillis(1));
    assertThat(book.admit(bearer(made))).isEqualTo(admitted(made));

    time.advance(Duration.ofMillis(1));
    assertThat(book.admit(bearer(made))).isEqualTo(UNKNOWN);
    assertThat(anew().admit(bearer(made))).isEqualTo(UNKNOWN);
  }

  @Test
  void tellsATokenForSomethingElseFromAnUnknownOne() {
    var made = made("relay", Optional.empty());
    database.commit(handle -> handle.execute("UPDATE tokens SET scope = 'reports'"));

    assertThat(book.admit(bearer(made))).isEqualTo(new Admission.OutOfScope());
  }

  @Test
  void makesNoneWithoutAName() {
    for (var name : List.of("", "  ", "two\nlines", "x".repeat(65))) {
      assertThat(book.add(name, TokenScope.PUBLISHER, Optional.empty()))
          .isInstanceOf(TokenOutcome.UnfitName.class);
    }
    assertThat(book.list()).isEmpty();
  }

  @Test
  void makesNoneForLessThanADayOrMoreThanTenYears() {
    for (var days : List.of(-1, 0, 3_651)) {
      assertThat(book.add("relay", TokenScope.PUBLISHER, Optional.of(Duration.ofDays(days))))
          .isEqualTo(new TokenOutcome.UnfitLifetime(3_650));
    }
    assertThat(book.list()).isEmpty();
  }

  @Test
  void listsEveryTokenWithItsState() {
    var lasting = made("lasting", Optional.empty()).token();
    time.advance(Duration.ofSeconds(1));
    var short_ = made("short", Optional.of(Duration.ofDays(1))).token();
    time.advance(Duration.ofSeconds(1));
    var revoked = made("revoked", Optional.empty()).token();
    book.revoke(revoked.id());

    var listed = book.list();

    assertThat(listed.subList(1, 3)).containsExactly(short_, lasting);
    assertThat(listed.getFirst().revokedAt()).contains(time.instant());
    assertThat(listed.stream().map(token -> token.state(time.instant())))
        .containsExactly(TokenState.REVOKED, TokenState.ACTIVE, TokenState.ACTIVE);
    assertThat(short_.state(SteppedTime.START.plus(Duration.ofDays(2))))
        .isEqualTo(TokenState.EXPIRED);
  }

  @Test
  void writesTheLastUseDownOnceAMinute() {
    var made = made("relay", Optional.empty());

    for (var second = 0; second <= 119; second++) {
      book.admit(bearer(made));
      assertThat(writtenUse()).contains(SteppedTime.START.plusSeconds(second < 60 ? 0 : 60));
      time.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void asksTheStoreOnceHoweverManyPolls() {
    var made = made("relay", Optional.empty());
    book.admit(bearer(made));
    assertThat(writtenUse()).isPresent();

    database.close();

    assertThat(book.admit(bearer(made))).isEqualTo(admitted(made));
  }

  @Test
  void printsNoSecret() {
    var made = made("relay", Optional.empty());
    var bits = made.secret().reveal().substring(22);

    assertThat(made.toString()).doesNotContain(bits);
    assertThat(TokenText.presented(bearer(made)).orElseThrow().toString()).doesNotContain(bits);
  }

  private TokenBook anew() {
    return new TokenBook(database, time, random);
  }

  private TokenOutcome.Made made(String name, Optional<Duration> lifetime) {
    return (TokenOutcome.Made) book.add(name, TokenScope.PUBLISHER, lifetime);
  }

  /// The last use, after everything that waits for the store is in it.
  private Optional<Instant> writtenUse() {
    database.<Boolean>commit(handle -> true);
    return book.list().getFirst().lastUsedAt();
  }

  private List<Map<String, Object>> rows() {
    return database
        .jdbi()
        .withHandle(handle -> handle.select("SELECT * FROM tokens").mapToMap().list());
  }

  private static Admission admitted(TokenOutcome.Made made) {
    return new Admission.Admitted(made.token().id().value(), made.token().name());
  }

  private static String bearer(TokenOutcome.Made made) {
    return "Bearer " + made.secret().reveal();
  }

  /// The same but for its first random character.
  private static String flipped(String token) {
    var at = 22;
    var other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }
}
