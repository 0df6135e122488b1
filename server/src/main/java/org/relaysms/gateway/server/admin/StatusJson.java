package org.relaysms.gateway.server.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.gateway.GatewayCounts;

/// The state of the server on one page; times in epoch milliseconds, durations as named.
///
/// @param at when it was true
/// @param lastOutsideRequestAt when anybody but this machine last reached a public listener
/// @param pingsPerMinute the last 24 hours up to the minute of `at`, oldest first, since the server
///   started
/// @param messagesPerMinute how many were accepted, in the same minutes, whenever the server
///   started
record StatusJson(
    long at,
    String version,
    long pid,
    long startedAt,
    String dataFolder,
    @Nullable String configFile,
    String directory,
    boolean testing,
    String enrolment,
    long lifetimeSeconds,
    ListenerFacts api,
    ListenerFacts websocket,
    AdminUrl admin,
    AddressJson address,
    GatewayCounts gateways,
    DeviceCounts devices,
    int users,
    @Nullable Long lastOutsideRequestAt,
    List<Integer> pingsPerMinute,
    List<Integer> messagesPerMinute) {

  record AdminUrl(String url) {}

  record DeviceCounts(int total, int syncedToday) {}

  record AddressJson(
      String host,
      @JsonProperty("interface") @Nullable String interfaceName,
      boolean reachable,
      boolean chosen,
      List<ChoiceJson> choices) {

    static AddressJson of(AddressDesk.Address address) {
      return new AddressJson(
          address.host(),
          address.interfaceName().orElse(null),
          address.reachable(),
          address.chosen(),
          address.choices().stream().map(ChoiceJson::of).toList());
    }
  }

  record ChoiceJson(String host, @JsonProperty("interface") String interfaceName) {
    static ChoiceJson of(AddressDesk.Choice choice) {
      return new ChoiceJson(choice.host(), choice.interfaceName());
    }
  }
}
