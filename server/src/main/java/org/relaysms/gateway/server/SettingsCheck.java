package org.relaysms.gateway.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.TlsConfig;
import org.relaysms.gateway.server.crypto.PassphraseFile;
import org.relaysms.gateway.server.http.TlsFiles;

/// What the settings name must be good as well, before a server ends for them: the certificates and
/// the file with the passphrase.
final class SettingsCheck {
  private static final String PASSPHRASE = "master_key_passphrase_filepath";

  private SettingsCheck() {}

  static Loaded checked(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Ok ok -> {
        var errors = errors(ok);
        yield errors.isEmpty() ? ok : new Loaded.Invalid(errors);
      }
      case Loaded.Invalid invalid -> invalid;
    };
  }

  static TlsFiles files(TlsConfig config) {
    return new TlsFiles(config.crt(), config.key(), config.pem());
  }

  private static List<ConfigError> errors(Loaded.Ok ok) {
    var config = ok.config();
    return Stream.of(
            error("[api_ssl]", config.api().listener().tls()),
            error("[websocket_ssl]", config.webSocket().listener().tls()),
            error("[publisher_api_ssl]", config.publisherApi().tls()),
            passphrase(ok))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ConfigError> passphrase(Loaded.Ok ok) {
    return ok.config()
        .security()
        .masterKeyPassphrase()
        .flatMap(file -> new PassphraseFile(file).complaint())
        .map(why -> new ConfigError(place(ok), "[security] " + PASSPHRASE + ": " + why));
  }

  private static String place(Loaded.Ok ok) {
    return ok.provenance()
        .setting("security." + PASSPHRASE)
        .map(Setting::place)
        .orElse("[security]");
  }

  private static Optional<ConfigError> error(String section, Optional<TlsConfig> tls) {
    return tls.flatMap(it -> files(it).complaint()).map(why -> new ConfigError(section, why));
  }
}
