package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

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

  /// An SMS as it reached the gateway.
  public record Sms(String text, String sender) {
    /// What a phone sends that has this key; the number makes its IV.
    public static Sms sealed(String sharedKey, int number, String plaintext, String sender) {
      return new Sms(PhoneCipher.sms(sharedKey, "%016d".formatted(number), plaintext), sender);
    }
  }

  /// Hands an SMS on (contract section 8).
  public Answer deliver(Sms sms) {
    return deliver(sms.text(), sms.sender());
  }

  public Answer deliver(String text, String sender) {
    return post("/sms/platform/gateway-client", Map.of("text", text, "MSISDN", sender));
  }

  /// As [#deliver], but nothing where the server hangs up without an answer: then the gateway keeps
  /// the SMS.
  public Optional<Answer> tryToDeliver(Sms sms) {
    try {
      return Optional.of(deliver(sms));
    } catch (UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private Answer post(String path, Map<String, String> members) {
    return Wire.post(api.resolve(path), Wire.json(members));
  }
}
