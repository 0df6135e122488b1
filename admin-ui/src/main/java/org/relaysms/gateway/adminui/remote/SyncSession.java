package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// A sync as the server sees it. `id` is the admin handle, never the id in the code;
/// `firstSessionHash` is the lower-case hex SHA-256 of the first session id, so that a page finds
/// its own. `until` is when the code changes, or when the time for the password is over.
public record SyncSession(
    String id,
    String user,
    SyncPhase phase,
    int code,
    int codes,
    Optional<Instant> until,
    Optional<String> phoneAddress,
    Optional<String> keyFingerprint,
    int triesLeft,
    Optional<String> refusal,
    Optional<String> deviceId,
    Optional<Asked> asked,
    Instant at,
    String firstSessionHash) {

  /// The phone that waits for the operator's word, or had it. What it calls itself is anybody's
  /// claim.
  public record Asked(Instant since, String address, String userAgent) {}
}
