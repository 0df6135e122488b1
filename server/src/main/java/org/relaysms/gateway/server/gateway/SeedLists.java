package org.relaysms.gateway.server.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The public lists at one moment (contract section 9). Immutable.
///
/// @param version the registry's when the lists were made
/// @param goodUntil when the first of the leases ends
/// @param rows how many gateways they hold
record SeedLists(
    SeedList seeds, SeedList seeders, Instant asOf, long version, Instant goodUntil, int rows) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int ROW_BYTES = 192;
  private static final String SEEDER = "seeder";
  private static final Comparator<Gateway> BY_NUMBER =
      Comparator.comparing((Gateway gateway) -> gateway.card().msisdn())
          .thenComparing(gateway -> gateway.imsi().value());

  /// @param listed the gateways that the public may see
  static SeedLists of(Stream<Gateway> listed, Instant asOf, long version, Duration lifetime) {
    var ordered = listed.sorted(BY_NUMBER).toList();
    var seeders = ordered.stream().filter(it -> it.card().seedType().equals(SEEDER)).toList();
    var oldest =
        ordered.stream().map(it -> it.presence().lastPing()).min(Comparator.naturalOrder());
    return new SeedLists(
        new SeedList(json(ordered)),
        new SeedList(json(seeders)),
        asOf,
        version,
        oldest.map(it -> it.plus(lifetime)).orElse(Instant.MAX),
        ordered.size());
  }

  /// Whether lists made now would say the same.
  boolean current(long versionNow, Instant now) {
    return version == versionNow && !now.isAfter(goodUntil) && !now.isBefore(asOf);
  }

  private static byte[] json(List<Gateway> gateways) {
    var bytes = new ByteArrayOutputStream(gateways.size() * ROW_BYTES + 2);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartArray();
      for (var gateway : gateways) {
        row(json, gateway);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(JsonGenerator json, Gateway gateway) throws IOException {
    var card = gateway.card();
    json.writeStartObject();
    json.writeStringField("IMSI", card.imsi().value());
    json.writeStringField("MSISDN", card.msisdn());
    json.writeStringField("seed_type", card.seedType());
    json.writeStringField("country", card.facts().country());
    json.writeStringField("operator_name", card.facts().operatorName());
    json.writeStringField("operator_id", card.facts().operatorId().orElse(null));
    json.writeFieldName("LPS");
    json.writeNumber(Lps.text(gateway.presence().lastPing()));
    json.writeEndObject();
  }
}
