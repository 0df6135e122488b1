package org.relaysms.gateway.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relaysms.gateway.server.config.Setting;

/// Makes files that hold what was asked for.
record FakeCertificates(Path folder) implements CertificateDesk {
  @Override
  public Made make(boolean rsa) {
    return new Made(file("own.pem", rsa), file("own.key", rsa));
  }

  @Override
  public void discard(Made made) {
    try {
      Files.delete(made.certificate());
      Files.delete(made.key());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Known> known(List<Setting> settings) {
    return settings.stream()
        .filter(setting -> setting.name().equals("api_ssl.crt") && !setting.value().isEmpty())
        .map(setting -> new Known("api_ssl", setting.value(), "AB", true, 1))
        .toList();
  }

  private Path file(String name, boolean rsa) {
    try {
      return Files.writeString(folder.resolve(name), rsa ? "rsa" : "ec");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
