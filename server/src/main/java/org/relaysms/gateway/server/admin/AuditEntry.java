package org.relaysms.gateway.server.admin;

import java.time.Instant;

/// One record of the audit trail.
///
/// @param seq its number, each one more than the one before
/// @param action a word of [AuditAction], or one that another version of the server wrote
/// @param subject the id of what it was done to; may be empty
/// @param detail more about it; may be empty
public record AuditEntry(
    long seq, Instant at, String actor, String action, String subject, String detail) {}
