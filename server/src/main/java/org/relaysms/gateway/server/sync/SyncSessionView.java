package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.UserId;

/// What an operator may see of a sync. It holds no session id of a URL, so it can be shown and sent
/// around.
///
/// @param id a random handle for the admin interface
/// @param firstSessionHash SHA-256 in hex of the first session id, by which the page that started
///   the session finds its own
/// @param code the number of the code now shown, from 1; 0 before the first
/// @param codes how many codes are shown at most
/// @param until when the code changes or the wait for the password ends
/// @param phoneAddress where the phone's handshake came from
/// @param keyFingerprint SHA-256 in hex of the phone's public key (SPKI)
/// @param triesLeft how many wrong passwords the session still bears
/// @param refusal why the last try failed, or why the session was refused
/// @param deviceId the device that got its key, once done
/// @param asked the phone that waits for the operator's word, or had it
/// @param at when this became so
public record SyncSessionView(
    String id,
    String firstSessionHash,
    UserId user,
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
    Instant at) {

  /// What an operator decides by.
  ///
  /// @param since when the password was right for the first time
  /// @param address where it came from
  /// @param userAgent what the caller calls itself, printable and short, and anybody's claim
  public record Asked(Instant since, String address, String userAgent) {}

  /// The same, told by a clock that is so far ahead.
  SyncSessionView later(Duration ahead) {
    return new SyncSessionView(
        id,
        firstSessionHash,
        user,
        phase,
        code,
        codes,
        until.map(moment -> moment.plus(ahead)),
        phoneAddress,
        keyFingerprint,
        triesLeft,
        refusal,
        deviceId,
        asked.map(ask -> new Asked(ask.since().plus(ahead), ask.address(), ask.userAgent())),
        at.plus(ahead));
  }
}
