package org.relaysms.gateway.server.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit trail: who did what to which thing and when, in the store, the newest records only.
/// Each record has a commit of its own, apart from what it tells of. Thread-safe.
///
/// A subject is an id, a detail is ours to word: never a secret, a phone number or the text of a
/// message.
public final class AuditBook {
  static final int KEPT = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(AuditBook.class);

  private final Database database;
  private final Clock clock;
  private final int kept;

  AuditBook(Database database, Clock clock, int kept) {
    this.database = database;
    this.clock = clock;
    this.kept = kept;
  }

  /// Tells of something that was done, or that must not fail for want of a record. Where none can
  /// be written the log says so.
  public void record(Actor actor, AuditAction action, String subject, String detail) {
    try {
      write(actor, action, subject, detail);
    } catch (StoreFailure e) {
      LOG.error("the audit trail lacks {} by {}: {}", action.word(), actor, e.getMessage());
    }
  }

  /// Does something only once its record is there, for what cannot be undone by knowing of it
  /// later, such as reading a text. Throws [StoreFailure], the deed not done, where the record
  /// cannot be written.
  public <T> T recordFirst(
      Actor actor, AuditAction action, String subject, String detail, Supplier<T> deed) {
    write(actor, action, subject, detail);
    return deed.get();
  }

  /// Records older than a number, newest first.
  ///
  /// @param action records of this one only
  public List<AuditEntry> page(long before, int limit, Optional<AuditAction> action) {
    return action
        .map(one -> read(dao -> dao.pageOf(one.word(), before, limit)))
        .orElseGet(() -> read(dao -> dao.page(before, limit)))
        .stream()
        .map(AuditBook::entry)
        .toList();
  }

  private void write(Actor actor, AuditAction action, String subject, String detail) {
    var row =
        new AuditDao.AuditRow(0, clock.millis(), actor.name(), action.word(), subject, detail);
    database.<Boolean>commit(
        handle -> {
          var dao = handle.attach(AuditDao.class);
          dao.advance();
          dao.append(row);
          dao.prune(kept);
          return true;
        });
  }

  private List<AuditDao.AuditRow> read(Function<AuditDao, List<AuditDao.AuditRow>> question) {
    return database.jdbi().withExtension(AuditDao.class, question::apply);
  }

  private static AuditEntry entry(AuditDao.AuditRow row) {
    return new AuditEntry(
        row.seq(),
        Instant.ofEpochMilli(row.at()),
        row.actor(),
        row.action(),
        row.subject(),
        row.detail());
  }
}
