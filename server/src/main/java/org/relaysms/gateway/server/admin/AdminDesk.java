package org.relaysms.gateway.server.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.alert.AlertBook;
import org.relaysms.gateway.server.gateway.GatewayBook;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.sync.Device;
import org.relaysms.gateway.server.sync.Devices;
import org.relaysms.gateway.server.sync.SyncDesk;
import org.relaysms.gateway.server.user.LocalUsers;

/// Everything the operator's side looks at, and the documents made of it. Thread-safe.
///
/// @param users there in local mode only
public record AdminDesk(
    ServerFacts facts,
    AddressDesk address,
    GatewayBook gateways,
    AlertBook alerts,
    SyncDesk sync,
    Devices devices,
    Optional<LocalUsers> users,
    MessageBook messages,
    OutsideRequests outside,
    LogDesk log,
    Clock clock) {

  StatusJson status() {
    return new StatusJson(
        clock.millis(),
        facts.version(),
        facts.pid(),
        facts.startedAt().toEpochMilli(),
        facts.dataFolder().toString(),
        facts.configFile().map(Object::toString).orElse(null),
        facts.directory(),
        facts.testing(),
        facts.enrolment(),
        facts.lifetime().toSeconds(),
        address.api(),
        address.webSocket(),
        new StatusJson.AdminUrl(address.adminUrl()),
        StatusJson.AddressJson.of(address.now()),
        gateways.counts(),
        new StatusJson.DeviceCounts(devices.count(), devices.syncedSince(startOfToday())),
        users.map(LocalUsers::count).orElse(0),
        outside.last().map(Instant::toEpochMilli).orElse(null),
        Arrays.stream(gateways.pingsPerMinute()).boxed().toList(),
        Arrays.stream(messages.acceptedPerMinute()).boxed().toList());
  }

  List<GatewayJson> gatewaysJson() {
    return gateways.all().stream().map(GatewayJson::of).toList();
  }

  List<SessionJson> sessionsJson() {
    return sync.sessions().stream().map(SessionJson::of).toList();
  }

  UsersJson usersJson() {
    return users
        .map(local -> UsersJson.local(local, devices))
        .orElseGet(() -> UsersJson.remote(facts.accountService()));
  }

  /// A user's phones, latest sync first, with when each was used last.
  List<DeviceJson> devicesJson(UserId user) {
    var all = devices.list(user);
    var uses = messages.lastUses(user, all.stream().map(Device::id).toList());
    return all.stream()
        .map(device -> DeviceJson.of(device, Optional.ofNullable(uses.get(device.id()))))
        .toList();
  }

  AlertsJson alertsJson() {
    return AlertsJson.of(alerts);
  }

  MessagesJson messagesJson() {
    return MessagesJson.of(messages);
  }

  EventFrame.Snapshot snapshot() {
    return new EventFrame.Snapshot(
        status(),
        gatewaysJson(),
        sessionsJson(),
        usersJson(),
        messagesJson(),
        alertsJson(),
        log.tail().last());
  }

  private Instant startOfToday() {
    var zone = ZoneId.systemDefault();
    return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
