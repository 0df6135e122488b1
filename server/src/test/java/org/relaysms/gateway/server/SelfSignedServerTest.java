package org.relaysms.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.server.config.TlsConfig;
import org.relaysms.gateway.server.crypto.SelfSignedCertificate;

@Tag("slice")
class SelfSignedServerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void servesTheCertificateThatItsCodesTellOf(SelfSignedCertificate.Kind kind)
      throws IOException, GeneralSecurityException {
    var crt = folder.resolve("own.pem");
    var key = folder.resolve("own.key");
    new SelfSignedCertificate(List.of("127.0.0.1"), kind)
        .write(crt, key, Clock.systemUTC().instant(), new SecureRandom());

    try (var server =
        ServerInProcess.on(folder, Clock.systemUTC(), "api_ssl.crt=" + crt, "api_ssl.key=" + key)) {
      assertThat(CertificateFragment.of(Optional.of(new TlsConfig(crt, key, Optional.empty()))))
          .isEqualTo("#sha256=" + sha256(served(server.api())));
    }
  }

  @Test
  void saysNothingWithoutTls() {
    assertThat(CertificateFragment.of(Optional.empty())).isEmpty();
  }

  private static String sha256(X509Certificate certificate) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static X509Certificate served(URI api) throws IOException, GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Believer()}, new SecureRandom());
    try (var socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", api.getPort())) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /// Believes everybody, to see what is served.
  private static final class Believer implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
