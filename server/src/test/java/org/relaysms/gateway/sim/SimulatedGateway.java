package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/// A gateway as the published client behaves: it pings, and asks for other gateways (contract
/// section 9). Immutable and thread-safe.
public record SimulatedGateway(URI api, String imsi, String msisdn, String seedType) {
  public static SimulatedGateway at(URI api, String imsi, String msisdn) {
    return new SimulatedGateway(api, imsi, msisdn, "seed");
  }

  public Answer ping() {
    return post("/seeds/ping", Map.of("IMSI", imsi, "MSISDN", msisdn, "seed_type", seedType));
  }

  /// The later client's ping, which names the SIM in a header.
  public Answer refresh() {
    return Wire.get(api.resolve("/seeds/ping"), "sim_data", imsi);
  }

  /// The later client's first word.
  public Answer register() {
    return post("/seeds", Map.of("IMSI", imsi, "MSISDN", msisdn));
  }

  public JsonNode seeds() {
    return Wire.get(api.resolve("/seeds")).ok().json();
  }

  public JsonNode seeders() {
    return Wire.get(api.resolve("/seeders")).ok().json();
  }

  /// The number behind an IMSI, or empty text.
  public String numberOf(String other) {
    return Wire.get(api.resolve("/seeds/" + other)).ok().text();
  }

  private Answer post(String path, Map<String, String> members) {
    return Wire.post(api.resolve(path), Wire.json(members));
  }
}
