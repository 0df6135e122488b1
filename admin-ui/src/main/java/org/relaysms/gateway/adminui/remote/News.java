package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One event of `/admin/v1/events`, or several merged into one, or the loss of the connection.
/// Whatever the sender left out is empty.
record News(
    Type type,
    Optional<ServerStatus> status,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) List<Gateway> gateways,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) Set<String> removedGateways,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) Map<String, Instant> pings,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) List<SyncSession> sessions,
    Optional<Users> users,
    Optional<MessageSummary> messages,
    Optional<Alerts> alerts,
    Optional<Long> log) {

  static final News LOST =
      new News(
          Type.LOST,
          Optional.empty(),
          List.of(),
          Set.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Both as one event; a snapshot or a loss makes what was before it irrelevant.
  static News merged(News before, News after) {
    return after.type == Type.CHANGES ? before.plus(after) : after;
  }

  private News plus(News after) {
    var gone = new LinkedHashSet<>(removedGateways);
    after.gateways.forEach(gateway -> gone.remove(gateway.imsi()));
    gone.addAll(after.removedGateways);
    var latest = latest(gateways, after.gateways, Gateway::imsi);
    after.removedGateways.forEach(latest::remove);
    var lastPings = new LinkedHashMap<>(pings);
    after.gateways.forEach(gateway -> lastPings.remove(gateway.imsi()));
    lastPings.putAll(after.pings);
    lastPings.keySet().removeAll(after.removedGateways);
    return new News(
        type,
        after.status.or(() -> status),
        List.copyOf(latest.values()),
        gone,
        lastPings,
        List.copyOf(latest(sessions, after.sessions, SyncSession::id).values()),
        after.users.or(() -> users),
        after.messages.or(() -> messages),
        after.alerts.or(() -> alerts),
        after.log.or(() -> log));
  }

  private static <T> Map<String, T> latest(List<T> before, List<T> after, Function<T, String> key) {
    var all = new ArrayList<>(before);
    all.addAll(after);
    var latest = new LinkedHashMap<String, T>();
    all.forEach(one -> latest.put(key.apply(one), one));
    return latest;
  }

  /// What it is.
  enum Type {
    @JsonProperty("snapshot")
    SNAPSHOT,
    @JsonProperty("changes")
    CHANGES,
    /// Never sent: this side noticed.
    LOST
  }
}
