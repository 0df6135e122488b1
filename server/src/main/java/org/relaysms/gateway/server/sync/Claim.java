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
/// @param consent how it stands with the operator
record Claim(
    Phone phone,
    SessionId id,
    Codes codes,
    int triesLeft,
    Instant expires,
    Optional<String> refusal,
    Consent consent) {

  /// Whether the id names this session: the phone's own, or another that was still good.
  boolean knows(SessionId other, Instant now) {
    return other.equals(id) || codes.accept(other, now);
  }

  boolean expired(Instant now) {
    return !now.isBefore(expires);
  }

  Claim failed(String why) {
    return new Claim(phone, id, codes, triesLeft - 1, expires, Optional.of(why), consent);
  }

  Claim noted(String why) {
    return new Claim(phone, id, codes, triesLeft, expires, Optional.of(why), consent);
  }

  Claim with(Consent other) {
    return new Claim(phone, id, codes, triesLeft, expires, refusal, other);
  }

  /// The operator is asked, and nothing has said yes or no so far.
  boolean undecided() {
    return consent instanceof Consent.Asked;
  }
}
