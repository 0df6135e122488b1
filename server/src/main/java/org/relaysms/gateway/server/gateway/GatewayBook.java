package org.relaysms.gateway.server.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Feed;

/// What the operator's side sees of the gateways, and does to them. Thread-safe. The verbs return
/// once their change is committed; they answer false where there is no such gateway.
public interface GatewayBook {
  /// All gateways in every state, ordered by MSISDN.
  List<GatewayView> all();

  Optional<GatewayView> find(Imsi imsi);

  Optional<GatewayPulse> pulse(Imsi imsi);

  /// The names of all gateways, in no order.
  List<Imsi> imsis();

  /// The one live gateway whose last ping came from this client address (contract section 8);
  /// nothing where none did, or several. Known since this process began.
  Optional<Imsi> broughtBy(String clientAddress);

  /// What happened since then, oldest first.
  List<GatewayEvent> history(Imsi imsi, Instant since);

  /// Lists a gateway that waits, or takes over its changed number.
  ///
  /// @param msisdn the number that the operator saw and means
  Approval approve(Imsi imsi, String msisdn);

  /// Forgets a gateway and its history; when it pings again it is a new one.
  boolean remove(Imsi imsi);

  boolean note(Imsi imsi, String note);

  GatewayCounts counts();

  /// Published on the thread that made the change; listeners must not block.
  Feed<GatewayChange> changes();

  /// Pings of the last 24 hours since the server started, one number a minute, oldest first, the
  /// current minute last.
  int[] pingsPerMinute();
}
