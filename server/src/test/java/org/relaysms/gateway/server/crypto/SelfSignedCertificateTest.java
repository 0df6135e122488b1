package org.relaysms.gateway.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.server.http.TlsFiles;

class SelfSignedCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void servesForTwoYearsUnderEveryName(SelfSignedCertificate.Kind kind)
      throws IOException, GeneralSecurityException {
    var files = new TlsFiles(folder.resolve("tls/own.pem"), folder.resolve("tls/own.key"));

    new SelfSignedCertificate(List.of("192.168.1.5", "2001:db8::1", "gateway.example"), kind)
        .write(files.certificate(), files.key(), NOW, new SecureRandom());

    var certificate = read(files.certificate());
    certificate.verify(certificate.getPublicKey());
    assertThat(
            certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()))
        .containsExactly("192.168.1.5", "2001:db8:0:0:0:0:0:1", "gateway.example");
    assertThat(certificate.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(730)));
    assertThat(files.complaint()).isEmpty();
    assertThat(files.selfSigned()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())))
        .isEqualTo("rw-------");
  }

  @Test
  void isRefusedWithTheKeyOfAnother() {
    for (var name : List.of("one", "two")) {
      new SelfSignedCertificate(List.of("h"), SelfSignedCertificate.Kind.EC)
          .write(
              folder.resolve(name + ".pem"),
              folder.resolve(name + ".key"),
              NOW,
              new SecureRandom());
    }

    assertThat(new TlsFiles(folder.resolve("one.pem"), folder.resolve("two.key")).complaint())
        .contains(
            "the private key in %s is not that of the certificate in %s"
                .formatted(folder.resolve("two.key"), folder.resolve("one.pem")));
  }

  private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
  }
}
