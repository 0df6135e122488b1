package org.relaysms.gateway.server.health;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// Whether alerts about silent gateways reach somebody.
///
/// @param enabled whether there are alerts at all
/// @param host where they are posted to, without what may be secret in its address
/// @param reason why the last try failed
/// @param owed how many gateways the webhook has still to hear of
public record AlertFacts(
    boolean enabled,
    Optional<String> host,
    Optional<Instant> lastDelivered,
    Optional<Instant> failingSince,
    Optional<String> reason,
    int owed)
    implements Facts {
  private static final String ID = "alerts";

  @Override
  public Check check() {
    var told =
        new Told()
            .text("host", host)
            .time("lastDeliveredAt", lastDelivered)
            .time("since", failingSince)
            .text("reason", reason)
            .number("owed", owed);
    if (!enabled) {
      return told.as(ID, State.OK, "off");
    }
    if (host.isEmpty()) {
      return told.as(ID, State.OK, "no-webhook");
    }
    if (failingSince.isPresent()) {
      return told.as(ID, State.WARNING, "failing");
    }
    return told.as(ID, State.OK, lastDelivered.isPresent() ? "delivered" : "not-called");
  }
}
