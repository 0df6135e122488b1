package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a running server says about itself, at least every five seconds.
///
/// @param at when it was true
/// @param pingsPerMinute the last 24 hours up to the minute of `at`, oldest first, since the start
/// @param messagesPerMinute how many were accepted in the same minutes, whenever the server started
public record ServerStatus(
    Instant at,
    String version,
    long pid,
    Instant startedAt,
    String dataFolder,
    Optional<String> configFile,
    Users.Kind directory,
    boolean testing,
    String enrolment,
    int lifetimeSeconds,
    Listener api,
    Listener websocket,
    Address address,
    GatewayCounts gateways,
    DeviceCounts devices,
    int users,
    Optional<Instant> lastOutsideRequestAt,
    List<Integer> pingsPerMinute,
    List<Integer> messagesPerMinute) {

  /// A public listener: `url` is what phones and gateways use, `host` what it is bound to.
  public record Listener(String url, String host, int port, boolean tls) {}

  /// The address in the urls. `chosen`: the operator's word, not ours.
  public record Address(
      String host,
      @JsonProperty("interface") Optional<String> networkInterface,
      boolean reachable,
      boolean chosen,
      List<Choice> choices) {}

  /// An address of this machine.
  public record Choice(String host, @JsonProperty("interface") String networkInterface) {}

  public record GatewayCounts(
      int total, int live, int late, int silent, int invalid, int waiting) {}

  public record DeviceCounts(int total, int syncedToday) {}
}
