package org.relaysms.gateway.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.config.UsersConfig.DirectoryMode;

/// `[user_management_api]`: the account service (contract section 8); all three addresses are there
/// where `[users] directory = remote`.
///
/// @param apiUrl base of the platforms' logos
/// @param verificationUrl `%s` stands for the user's id
/// @param platformsUrl `%s` stands for the user's id
/// @param connectTimeout for the connection alone
/// @param timeout for each whole call
public record UserManagementConfig(
    Optional<URI> apiUrl,
    Optional<String> verificationUrl,
    Optional<String> platformsUrl,
    Duration connectTimeout,
    Duration timeout) {

  /// How long a sign-in may take when both its calls take all their time.
  public Duration longestSignIn() {
    return connectTimeout.plus(timeout).multipliedBy(2);
  }

  static UserManagementConfig read(SectionReader section, DirectoryMode directory) {
    var config =
        new UserManagementConfig(
            section.optional("api_url", Forms.WEB_ADDRESS),
            section.optional("verification_url", Forms.USER_ADDRESS),
            section.optional("platforms_url", Forms.USER_ADDRESS),
            section.seconds("connect_timeout", 5, 1, 600),
            section.seconds("timeout", 15, 1, 600));
    if (directory == DirectoryMode.REMOTE) {
      demand(section, "api_url", config.apiUrl);
      demand(section, "verification_url", config.verificationUrl);
      demand(section, "platforms_url", config.platformsUrl);
    }
    return config;
  }

  private static void demand(SectionReader section, String key, Optional<?> value) {
    if (value.isEmpty()) {
      section.wrong(key, "is missing; [users] directory = remote needs it");
    }
  }
}
