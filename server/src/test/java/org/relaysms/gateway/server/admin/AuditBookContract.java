package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.StoreFailure;
import org.relaysms.gateway.server.kernel.SteppedTime;

/// The audit trail on a store.
abstract class AuditBookContract {
  private static final int KEPT = 5;

  @TempDir private Path folder;
  private final SteppedTime time = new SteppedTime();
  private Database database;
  private AuditBook book;

  abstract Database open(Path folder);

  @BeforeEach
  final void opensTheStore() {
    database = open(folder);
    book = new AuditBook(database, time, KEPT);
  }

  @AfterEach
  final void closesTheStore() {
    database.close();
  }

  @Test
  void tellsTheNewestFirst() {
    book.record(Actor.OPERATOR, AuditAction.USER_ADDED, "ada", "");
    time.advance(Duration.ofSeconds(7));
    book.record(Actor.CLI, AuditAction.TOKEN_CREATED, "0123456789abcdef", "scope publisher");

    assertThat(all())
        .containsExactly(
            new AuditEntry(
                2,
                SteppedTime.START.plusSeconds(7),
                "cli",
                "token.created",
                "0123456789abcdef",
                "scope publisher"),
            new AuditEntry(1, SteppedTime.START, "operator", "user.added", "ada", ""));
  }

  @Test
  void turnsThePages() {
    recordUsers(5);

    assertThat(subjects(page(Long.MAX_VALUE, 2))).containsExactly("u5", "u4");
    assertThat(subjects(page(4, 2))).containsExactly("u3", "u2");
    assertThat(subjects(page(2, 2))).containsExactly("u1");
    assertThat(page(1, 2)).isEmpty();
  }

  @Test
  void findsTheRecordsOfOneAction() {
    recordUsers(2);
    book.record(Actor.OPERATOR, AuditAction.SERVER_STOP, "", "");

    var found = book.page(Long.MAX_VALUE, 10, Optional.of(AuditAction.USER_ADDED));

    assertThat(subjects(found)).containsExactly("u2", "u1");
    assertThat(subjects(book.page(2, 10, Optional.of(AuditAction.USER_ADDED))))
        .containsExactly("u1");
  }

  @Test
  void keepsTheNewestOnly() {
    recordUsers(12);

    assertThat(subjects(all())).containsExactly("u12", "u11", "u10", "u9", "u8");
    assertThat(all().getFirst().seq()).isEqualTo(12);
  }

  @Test
  void numbersOnAfterARestart() {
    recordUsers(1);
    new AuditBook(database, time, KEPT).record(Actor.CLI, AuditAction.USER_REMOVED, "u1", "");

    assertThat(all().stream().map(AuditEntry::seq)).containsExactly(2L, 1L);
  }

  @Test
  void writesTheRecordBeforeTheDeed() {
    var seen =
        book.recordFirst(
            Actor.OPERATOR, AuditAction.MESSAGE_TEXT_READ, "m1", "", () -> subjects(all()));

    assertThat(seen).containsExactly("m1");
  }

  @Test
  void doesNotDoTheDeedWithoutARecord() {
    var done = new AtomicBoolean();
    database.close();

    assertThatThrownBy(
            () ->
                book.recordFirst(
                    Actor.OPERATOR,
                    AuditAction.MESSAGE_TEXT_READ,
                    "m1",
                    "",
                    () -> done.getAndSet(true)))
        .isInstanceOf(StoreFailure.class);
    assertThat(done).isFalse();
  }

  @Test
  void doesNotFailWhatWasDoneForWantOfARecord() {
    database.close();

    assertThatCode(() -> book.record(Actor.OPERATOR, AuditAction.SERVER_STOP, "", ""))
        .doesNotThrowAnyException();
  }

  private void recordUsers(int many) {
    IntStream.rangeClosed(1, many)
        .forEach(n -> book.record(Actor.OPERATOR, AuditAction.USER_ADDED, "u" + n, ""));
  }

  private List<AuditEntry> all() {
    return page(Long.MAX_VALUE, 100);
  }

  private List<AuditEntry> page(long before, int limit) {
    return book.page(before, limit, Optional.empty());
  }

  private static List<String> subjects(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::subject).toList();
  }
}
