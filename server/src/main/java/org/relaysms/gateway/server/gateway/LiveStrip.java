package org.relaysms.gateway.server.gateway;

import java.time.Instant;

/// The last 48 half hours of a gateway as one letter each, and the share of that time it was live.
///
/// @param text oldest first: `l` live throughout, `p` partly, `n` not, `-` before first seen
/// @param share 0 to 1, of the time since first seen
record LiveStrip(String text, double share) {

  /// @param presence as it stands at `now`
  static LiveStrip of(Presence presence, Instant firstSeen, Instant now) {
    var text = new StringBuilder(LiveDay.SLOTS);
    var live = 0L;
    var watched = 0L;
    var newest = LiveDay.slot(now);
    for (var slot = newest - LiveDay.SLOTS + 1; slot <= newest; slot++) {
      var seen = LiveDay.overlap(slot, firstSeen, now);
      var up = Math.min(seen, presence.liveMillis(slot, now));
      text.append(letter(up, seen, LiveDay.slot(firstSeen) <= slot, presence.live()));
      live += up;
      watched += seen;
    }
    return new LiveStrip(
        text.toString(), watched == 0 ? (presence.live() ? 1 : 0) : (double) live / watched);
  }

  /// In the first instant of a slot nothing of it has been watched yet; the state itself speaks.
  private static char letter(long up, long seen, boolean known, boolean live) {
    if (!known) {
      return '-';
    }
    if (seen == 0) {
      return live ? 'l' : 'n';
    }
    return up == seen ? 'l' : up > 0 ? 'p' : 'n';
  }
}
