package org.relaysms.gateway.server.message;

import java.util.Optional;
import org.relaysms.gateway.server.config.TwilioConfig;
import org.relaysms.gateway.server.crypto.TwilioSignature;
import org.relaysms.gateway.server.http.FormFields;

/// What Twilio's webhook posts (contract section 8), believed by its signature alone. Thread-safe.
final class TwilioForm {
  private final TwilioSignature signature;

  TwilioForm(TwilioConfig config) {
    signature = new TwilioSignature(config.authToken(), config.url().toString());
  }

  /// Nothing where it is not Twilio who posts.
  ///
  /// @param given of the header `X-Twilio-Signature`, or empty
  /// @param most bytes of text
  Optional<SmsForm> read(byte[] body, String given, int most) {
    return FormFields.parse(body)
        .filter(fields -> signature.isOf(fields.all(), given))
        .map(fields -> sms(fields, most));
  }

  private static SmsForm sms(FormFields fields, int most) {
    var text = fields.first("Body");
    var number = fields.first("From");
    if (text.isEmpty()) {
      return new SmsForm.Bad("missing key - text");
    }
    return number
        .map(sender -> SmsForm.of(text.get(), sender, Optional.empty(), most))
        .orElseGet(() -> new SmsForm.Bad("missing key - MSISDN"));
  }
}
