package org.relaysms.gateway.server.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.config.AlertsConfig;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.kernel.Feed;

/// What the operator's side sees of the alerts, and settles. Thread-safe.
public interface AlertBook {
  AlertsConfig settings();

  /// Gateways that are silent now for longer than they may, longest first.
  List<SilentGateway> silent();

  /// Whether it is a quiet hour.
  boolean quiet();

  AlertRule rule(Imsi imsi);

  /// Settles when the gateway's silence is an alert; returns once that is committed.
  void settle(Imsi imsi, AlertRule rule);

  HookStanding hook();

  /// Published whenever [#silent] or its telling changed; listeners must not block.
  Feed<AlertBook> changes();

  /// One of them. Prints `***`.
  ///
  /// @param since when it was heard last
  /// @param told nothing while it waits for the end of the quiet hours, or to be told with others
  record SilentGateway(
      Imsi imsi, String msisdn, String note, Instant since, Optional<Instant> told) {
    @Override
    public String toString() {
      return "SilentGateway[***]";
    }
  }
}
