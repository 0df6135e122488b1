package org.relaysms.gateway.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A gateway's lease and what became of it: pure, so that every order of pings, sweeps and clock
/// jumps can be tested. Moments are whole milliseconds. Immutable.
///
/// @param state as it was last recorded; [#swept] brings it up to date
/// @param since when it last began or ceased to be live
/// @param day the ended times of being live; the current one is `since` to now
/// @param address where the last ping came from, as far as this process knows
record Presence(
    Instant lastPing,
    long pings,
    GatewayState state,
    Instant since,
    LiveDay day,
    Optional<String> address) {

  /// A presence, and what happened on the way to it, oldest first.
  record Step(Presence presence, List<GatewayEvent> events) {
    private Step then(Presence next, GatewayEvent event) {
      var all = new ArrayList<>(events);
      all.add(event);
      return new Step(next, List.copyOf(all));
    }
  }

  static Step first(Instant now, Optional<String> address) {
    return new Step(
        new Presence(now, 1, GatewayState.LIVE, now, LiveDay.NONE, address),
        List.of(new GatewayEvent(now, GatewayEvent.Kind.FIRST, Optional.empty())));
  }

  /// A ping: whatever the sweep has missed comes first, then the lease begins anew.
  Step pinged(Instant now, Duration lifetime, Optional<String> address) {
    var before = swept(now, lifetime);
    var settled = before.presence();
    var next =
        new Presence(
            now, pings + 1, GatewayState.LIVE, settled.liveSince(now), settled.day(), address);
    return settled.live() ? new Step(next, before.events()) : before.then(next, settled.up(now));
  }

  /// The state brought up to date. A lease ends when it ends, not when somebody looks: the events
  /// carry the exact moments. A last ping that lies in the future (the clock was set back) counts
  /// as one from now, so that a wrong clock cannot keep a gateway live for longer than a lifetime.
  Step swept(Instant now, Duration lifetime) {
    if (lastPing.isAfter(now)) {
      return corrected(now).swept(now, lifetime);
    }
    var due = GatewayState.at(now, lastPing, lifetime);
    var step = new Step(this, List.of());
    if (due == state) {
      return step;
    }
    if (due == GatewayState.LIVE) {
      return step.then(at(GatewayState.LIVE, now, day), up(now));
    }
    if (state == GatewayState.LIVE) {
      step = late(step, lastPing.plus(lifetime));
    }
    return due == GatewayState.SILENT ? step.presence().silent(step, lifetime) : step;
  }

  /// Whether [#swept] would change anything but a silence that stays one.
  boolean overdue(Instant now, Duration lifetime) {
    return GatewayState.at(now, lastPing, lifetime) != state || lastPing.isAfter(now);
  }

  boolean live() {
    return state == GatewayState.LIVE;
  }

  /// How long it was live within the slot (see [LiveDay]).
  long liveMillis(long slot, Instant now) {
    return day.liveMillis(slot) + (live() ? LiveDay.overlap(slot, since, now) : 0);
  }

  /// Where the address counts or the state, a ping is more than a ping.
  boolean differsFrom(Presence other) {
    return state != other.state || !address.equals(other.address);
  }

  private Presence corrected(Instant now) {
    var flipped = since.isAfter(now) ? now : since;
    return new Presence(now, pings, state, flipped, day.notAfter(now), address);
  }

  private Instant liveSince(Instant now) {
    return live() ? since : now;
  }

  private Step late(Step step, Instant end) {
    return step.then(
        at(GatewayState.LATE, end, day.with(since, end)), event(GatewayEvent.Kind.LATE, end));
  }

  private Step silent(Step step, Duration lifetime) {
    if (state == GatewayState.SILENT) {
      return step;
    }
    var end = lastPing.plus(lifetime.multipliedBy(GatewayState.LIFETIMES_TO_SILENCE));
    return step.then(at(GatewayState.SILENT, since, day), event(GatewayEvent.Kind.SILENT, end));
  }

  private GatewayEvent up(Instant now) {
    return event(GatewayEvent.Kind.LIVE, now);
  }

  private GatewayEvent event(GatewayEvent.Kind kind, Instant at) {
    var lasted = Duration.between(since, at);
    return new GatewayEvent(at, kind, Optional.of(lasted.isNegative() ? Duration.ZERO : lasted));
  }

  private Presence at(GatewayState next, Instant from, LiveDay lived) {
    return new Presence(lastPing, pings, next, from, lived, address);
  }
}
