package org.relaysms.gateway.server.config;

import java.net.URI;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;

/// `[dev_api]`: where we get the cookie to look senders up with, in remote mode (contract section
/// 8).
public record DevApiConfig(URI authenticationUrl, Secret authKey, String authId) {

  /// Nothing where none of the three is set; some without the others are noted as an error.
  static Optional<DevApiConfig> read(SectionReader section) {
    var url = section.optional("authentication_url", Forms.WEB_ADDRESS);
    var key = section.optionalSecret("auth_key", Forms.SECRET);
    var id = section.optional("auth_id", Forms.TEXT);
    if (url.isPresent() || key.isPresent() || id.isPresent()) {
      demand(section, "authentication_url", url);
      demand(section, "auth_key", key);
      demand(section, "auth_id", id);
    }
    return url.flatMap(
        address -> key.flatMap(secret -> id.map(name -> new DevApiConfig(address, secret, name))));
  }

  private static void demand(SectionReader section, String key, Optional<?> value) {
    if (value.isEmpty()) {
      section.wrong(key, "is missing; authentication_url, auth_key and auth_id go together");
    }
  }
}
