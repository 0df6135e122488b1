package org.relaysms.gateway.server.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.crypto.SmsBox;
import org.relaysms.gateway.server.http.JsonBody;

/// What a gateway client posts (contract section 8), read.
sealed interface SmsForm {
  record Good(Msisdn sender, SmsBox box, Optional<Instant> sentAt) implements SmsForm {}

  /// Refused in the clients' own words.
  record Bad(String words) implements SmsForm {}

  record TooLarge() implements SmsForm {}

  /// Reads a client's JSON.
  ///
  /// @param most bytes of text
  static SmsForm of(JsonBody body, int most) {
    return switch (body) {
      case JsonBody.TooLarge() -> new TooLarge();
      case JsonBody.Malformed() -> new Bad("invalid data type, json expected");
      case JsonBody.Parsed parsed ->
          parsed.node().isObject() ? of(parsed, most) : new Bad("invalid data type, json expected");
    };
  }

  /// The same for a text and a number from another form.
  static SmsForm of(String text, String number, Optional<Instant> sentAt, int most) {
    if (text.length() > most) {
      return new TooLarge();
    }
    var sender = Msisdn.parse(number);
    var box = SmsBox.parse(text);
    return sender.isPresent() && box.isPresent()
        ? new Good(sender.get(), box.get(), sentAt)
        : new Bad("invalid text format");
  }

  private static SmsForm of(JsonBody.Parsed body, int most) {
    if (!body.has("text")) {
      return new Bad("missing key - text");
    }
    if (!body.has("MSISDN") && !body.has("address")) {
      return new Bad("missing key - MSISDN");
    }
    var number = body.has("MSISDN") ? body.text("MSISDN") : body.text("address");
    var text = body.text("text");
    return text.isPresent() && number.isPresent()
        ? of(text.get(), number.get(), sentAt(body.node()), most)
        : new Bad("invalid text format");
  }

  /// Milliseconds since the epoch, as a number or as its digits; what is neither is left out.
  private static Optional<Instant> sentAt(JsonNode body) {
    return Stream.of("date_sent", "date")
        .map(key -> body.path(key).asLong(0))
        .filter(millis -> millis > 0)
        .map(Instant::ofEpochMilli)
        .findFirst();
  }
}
