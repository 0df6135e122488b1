package org.relaysms.gateway.server.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relaysms.gateway.server.gateway.GatewayChange;
import org.relaysms.gateway.server.gateway.GatewayView;
import org.relaysms.gateway.server.gateway.Imsi;
import org.relaysms.gateway.server.sync.SyncSessionView;

/// What changed since the last frame, each thing once and in its latest form. It holds at most one
/// entry a gateway and one a session, however many events arrive. Thread-safe; never blocks.
final class PendingChanges {
  private Map<Imsi, GatewayView> gateways = new LinkedHashMap<>();
  private Set<Imsi> removed = new LinkedHashSet<>();
  private Map<String, Long> pings = new HashMap<>();
  private Map<String, SyncSessionView> sessions = new LinkedHashMap<>();
  private boolean users;
  private boolean messages;
  private boolean alerts;

  synchronized void add(GatewayChange change) {
    switch (change) {
      case GatewayChange.Material(var gateway) -> {
        gateways.put(gateway.imsi(), gateway);
        removed.remove(gateway.imsi());
      }
      case GatewayChange.Pinged(var imsi, var at) -> pings.put(imsi.value(), at.toEpochMilli());
      case GatewayChange.Removed(var imsi) -> {
        gateways.remove(imsi);
        pings.remove(imsi.value());
        removed.add(imsi);
      }
    }
  }

  synchronized void add(SyncSessionView session) {
    sessions.put(session.id(), session);
  }

  /// The list of users, or what it says of their devices, is no longer what it was.
  synchronized void usersChanged() {
    users = true;
  }

  /// Whether the users are to be told anew; asked once, they no longer are.
  synchronized boolean takeUsers() {
    var due = users;
    users = false;
    return due;
  }

  /// Some message moved, or the Publisher went away or came back.
  synchronized void messagesChanged() {
    messages = true;
  }

  /// Whether the messages are to be told anew; asked once, they no longer are.
  synchronized boolean takeMessages() {
    var due = messages;
    messages = false;
    return due;
  }

  /// A gateway fell silent for too long, or is back, or that was told.
  synchronized void alertsChanged() {
    alerts = true;
  }

  /// Whether the alerts are to be told anew; asked once, they no longer are.
  synchronized boolean takeAlerts() {
    var due = alerts;
    alerts = false;
    return due;
  }

  /// Whether there is more than pings and messages.
  synchronized boolean material() {
    return users || !gateways.isEmpty() || !removed.isEmpty() || !sessions.isEmpty();
  }

  synchronized void clear() {
    var _ = drain(true);
    users = false;
    messages = false;
    alerts = false;
  }

  /// Takes out what may be told now, the users left aside.
  ///
  /// @param withPings whether the pings, which are told less often, are due too
  synchronized Drained drain(boolean withPings) {
    var drained =
        new Drained(
            List.copyOf(gateways.values()),
            removed.stream().map(Imsi::value).toList(),
            withPings ? pings : Map.of(),
            new ArrayList<>(sessions.values()));
    gateways = new LinkedHashMap<>();
    removed = new LinkedHashSet<>();
    sessions = new LinkedHashMap<>();
    if (withPings) {
      pings = new HashMap<>();
    }
    return drained;
  }

  /// The changes of one frame.
  record Drained(
      List<GatewayView> gateways,
      List<String> removed,
      Map<String, Long> pings,
      List<SyncSessionView> sessions) {
    boolean empty() {
      return gateways.isEmpty() && removed.isEmpty() && sessions.isEmpty() && pings.isEmpty();
    }
  }
}
