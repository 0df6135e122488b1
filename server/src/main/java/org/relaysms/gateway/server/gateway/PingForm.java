package org.relaysms.gateway.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The JSON of a ping or registration, checked in the contract's order (section 9): first what is
/// missing, then what is wrong.
sealed interface PingForm {
  String INVALID_IMSI = "invalid IMSI";

  /// A ping as it should be.
  record Filled(Ping ping) implements PingForm {}

  /// The words of the 400.
  record Refused(String why) implements PingForm {}

  /// `{"IMSI","MSISDN","seed_type"}`.
  static PingForm ping(JsonNode body) {
    return read(body, List.of(Field.IMSI, Field.MSISDN, Field.SEED_TYPE));
  }

  /// `{"IMSI","MSISDN"}`; whatever else it holds is not read.
  static PingForm registration(JsonNode body) {
    return read(body, List.of(Field.IMSI, Field.MSISDN));
  }

  private static PingForm read(JsonNode body, List<Field> fields) {
    return Stream.concat(
            fields.stream().filter(field -> !body.has(field.key)).map(field -> field.missing),
            fields.stream().filter(field -> !field.sound(body)).map(field -> field.invalid))
        .findFirst()
        .<PingForm>map(Refused::new)
        .orElseGet(() -> filled(body, fields));
  }

  private static PingForm filled(JsonNode body, List<Field> fields) {
    var type =
        Optional.of(Field.SEED_TYPE).filter(fields::contains).map(field -> body.get(field.key));
    return new Filled(
        new Ping(
            new Imsi(body.get(Field.IMSI.key).textValue()),
            body.get(Field.MSISDN.key).textValue(),
            type.map(JsonNode::textValue)));
  }

  /// A member of the JSON and what is said about it.
  enum Field {
    IMSI("IMSI", "missing IMSI", INVALID_IMSI),
    MSISDN("MSISDN", "missing MSISDN", "invalid MSISDN"),
    SEED_TYPE("seed_type", "missing seeder state", "invalid seeder state");

    private static final int LONGEST = 256;

    private final String key;
    private final String missing;
    private final String invalid;

    Field(String key, String missing, String invalid) {
      this.key = key;
      this.missing = missing;
      this.invalid = invalid;
    }

    private boolean sound(JsonNode body) {
      var text = body.get(key).textValue();
      return text != null && (this == IMSI ? Imsi.parse(text).isPresent() : printable(text));
    }

    /// Free text, but such as every store and screen can hold.
    private static boolean printable(String text) {
      return text.length() <= LONGEST
          && text.chars().noneMatch(Character::isISOControl)
          && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
  }
}
