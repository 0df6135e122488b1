package org.relaysms.gateway.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit trail as the admin API writes it, newest first.
///
/// @param next what to give as `before` for the next page; none where this is the last
record AuditJson(List<EntryJson> entries, @Nullable Long next) {
  /// Of `limit` records at most; a full page may be followed by an empty one.
  static AuditJson of(List<AuditEntry> entries, int limit) {
    return new AuditJson(
        entries.stream().map(EntryJson::of).toList(),
        entries.size() < limit ? null : Long.valueOf(entries.getLast().seq()));
  }

  /// One record; the time in epoch milliseconds.
  record EntryJson(long seq, long at, String actor, String action, String subject, String detail) {
    static EntryJson of(AuditEntry entry) {
      return new EntryJson(
          entry.seq(),
          entry.at().toEpochMilli(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.detail());
    }
  }
}
