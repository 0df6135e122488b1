package org.relaysms.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for 127.0.0.1 that the JDK's own keytool made for one test, as the PEM files of a
/// listener and as what a client trusts.
///
/// @param context a client's, which trusts nobody else
record SelfSigned(Path certificate, Path key, SSLContext context) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  static SelfSigned in(Path folder) {
    try {
      var store = KeyStore.getInstance(keyStore(folder).toFile(), PASSWORD);
      var certificate = store.getCertificate("gateway").getEncoded();
      var key = store.getKey("gateway", PASSWORD).getEncoded();
      return new SelfSigned(
          pem(folder.resolve("own.crt"), "CERTIFICATE", certificate),
          pem(folder.resolve("own.key"), "PRIVATE KEY", key),
          trusting(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a code carries behind its url, so that a phone may know the certificate by it.
  String fragment() throws GeneralSecurityException, IOException {
    try (var in = Files.newInputStream(certificate)) {
      var der = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
      var hash = MessageDigest.getInstance("SHA-256").digest(der);
      return "#sha256=" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
  }

  private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("gateway", store.getCertificate("gateway"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static Path keyStore(Path folder) throws IOException {
    var file = folder.resolve("own.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var options =
        "-genkeypair -alias gateway -keyalg RSA -keysize 2048 -validity 2 -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass changeit -keystore";
    var command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(options.split(" ", -1)));
    command.add(file.toString());
    var made = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.onExit().join().exitValue()).as(said).isZero();
    return file;
  }

  private static Path pem(Path file, String what, byte[] der) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    try {
      return Files.writeString(
          file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
