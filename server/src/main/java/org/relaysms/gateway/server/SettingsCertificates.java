package org.relaysms.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.admin.AddressDesk;
import org.relaysms.gateway.server.admin.CertificateDesk;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.HostName;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.crypto.SelfSignedCertificate;
import org.relaysms.gateway.server.http.CertificateFailure;
import org.relaysms.gateway.server.http.TlsFiles;

/// Makes certificates for every name that this machine is reached by, and reads those that settings
/// name. Thread-safe.
record SettingsCertificates(
    DataFolder folder,
    GatewayConfig config,
    AddressDesk addresses,
    Clock clock,
    SecureRandom random)
    implements CertificateDesk {

  @Override
  public Made make(boolean rsa) {
    var name = "tls/self-signed-%016x".formatted(random.nextLong());
    var made = new Made(folder.path().resolve(name + ".pem"), folder.path().resolve(name + ".key"));
    var kind = rsa ? SelfSignedCertificate.Kind.RSA : SelfSignedCertificate.Kind.EC;
    new SelfSignedCertificate(names(), kind)
        .write(made.certificate(), made.key(), clock.instant(), random);
    return made;
  }

  @Override
  public void discard(Made made) {
    try {
      Files.deleteIfExists(made.key());
      Files.deleteIfExists(made.certificate());
    } catch (IOException e) {
      throw new UncheckedIOException("what was made for nothing cannot be deleted", e);
    }
  }

  @Override
  public List<Known> known(List<Setting> settings) {
    return settings.stream()
        .filter(setting -> setting.key().equals("crt") && !setting.value().isEmpty())
        .flatMap(setting -> known(setting).stream())
        .toList();
  }

  private Optional<Known> known(Setting setting) {
    try {
      var file = folder.path().resolve(setting.value());
      var files = new TlsFiles(file, file);
      return Optional.of(
          new Known(
              setting.section(),
              file.toString(),
              HexFormat.of().withUpperCase().formatHex(files.fingerprint()),
              files.selfSigned(),
              files.endsAt().toEpochMilli()));
    } catch (CertificateFailure | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private List<String> names() {
    return Stream.of(
            Stream.of("localhost", "127.0.0.1"),
            machine(),
            addresses.now().choices().stream().map(AddressDesk.Choice::host),
            Stream.of(addresses.now().host()),
            config.api().listener().publicHost().stream(),
            config.webSocket().listener().publicHost().stream())
        .flatMap(names -> names)
        .map(name -> name.replaceAll("[\\[\\]]", ""))
        .filter(HostName::wellFormed)
        .distinct()
        .toList();
  }

  private static Stream<String> machine() {
    try {
      return Stream.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException _) {
      return Stream.empty();
    }
  }
}
