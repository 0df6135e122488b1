package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of the audit trail.
///
/// @param entries newest first
/// @param next where the next page begins; empty on the last
public record AuditPage(List<Entry> entries, Optional<Long> next) {

  /// Who did what to which thing.
  ///
  /// @param action a word such as `message.discarded`; a newer server may know more of them
  /// @param subject the id of what it was done to; may be empty
  /// @param detail may be empty
  public record Entry(
      long seq, Instant at, String actor, String action, String subject, String detail) {}
}
