package org.relaysms.gateway.server.config;

import java.net.URI;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// `[twilio]`: messages by Twilio's webhook; off without a token (contract section 8).
///
/// @param authToken proves that a request is Twilio's
/// @param url of the webhook as Twilio calls it: its signature covers that text
public record TwilioConfig(Secret authToken, URI url) {

  static Optional<TwilioConfig> read(SectionReader section) {
    var token = section.optionalSecret("auth_token", Forms.SECRET);
    var url = section.optional("url", Forms.WEB_ADDRESS);
    if (token.isPresent() && url.isEmpty()) {
      section.wrong("url", "is missing; the signature that auth_token checks covers it");
    }
    return token.flatMap(secret -> url.map(address -> new TwilioConfig(secret, address)));
  }
}
