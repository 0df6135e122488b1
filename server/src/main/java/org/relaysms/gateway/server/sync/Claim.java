package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.Optional;

/// A session that belongs to a phone since its handshake.
///
/// @param id the session id that phone used, good as long as the claim
/// @param codes the codes as they stood at the handshake; no longer turned
/// @param triesLeft how many wrong passwords it still bears
/// @param expires until when a verify may begin
/// @param refusal why the last try failed
record Claim(
    Phone phone,
    SessionId id,
    Codes codes,
    int triesLeft,
    Instant expires,
    Optional<String> refusal) {

  /// Whether the id names this session: the phone's own, or another that was still good.
  boolean knows(SessionId other, Instant now) {
    return other.equals(id) || codes.accept(other, now);
  }

  boolean expired(Instant now) {
    return !now.isBefore(expires);
  }

  Claim failed(String why) {
    return new Claim(phone, id, codes, triesLeft - 1, expires, Optional.of(why));
  }

  Claim noted(String why) {
    return new Claim(phone, id, codes, triesLeft, expires, Optional.of(why));
  }
}
