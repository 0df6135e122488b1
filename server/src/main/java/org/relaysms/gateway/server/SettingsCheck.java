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
import org.relaysms.gateway.server.selftest.Bindable;

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

  /// The same for a start here and now: the machine must have the addresses as well. Whoever checks
  /// settings for another machine does without.
  static Loaded startable(Loaded loaded) {
    return switch (checked(loaded)) {
      case Loaded.Ok ok -> {
        var foreign = foreign(ok);
        yield foreign.isEmpty() ? ok : new Loaded.Invalid(foreign);
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
        .map(
            why ->
                new ConfigError(
                    place(ok, "security", PASSPHRASE), "[security] " + PASSPHRASE + ": " + why));
  }

  private static List<ConfigError> foreign(Loaded.Ok ok) {
    return Bindable.foreign(ok.config()).stream()
        .map(one -> foreign(ok, one.section(), one.host()))
        .toList();
  }

  private static ConfigError foreign(Loaded.Ok ok, String section, String host) {
    var words = "[%s] host: %s is no address of this machine".formatted(section, host);
    return new ConfigError(place(ok, section, "host"), words);
  }

  private static String place(Loaded.Ok ok, String section, String key) {
    return ok.provenance()
        .setting(section + "." + key)
        .map(Setting::place)
        .filter(place -> !place.isEmpty())
        .orElse("settings");
  }

  private static Optional<ConfigError> error(String section, Optional<TlsConfig> tls) {
    return tls.flatMap(it -> files(it).complaint()).map(why -> new ConfigError(section, why));
  }
}
