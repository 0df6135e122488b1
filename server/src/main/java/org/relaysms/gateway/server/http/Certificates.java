package org.relaysms.gateway.server.http;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a listener's PEM files. TLS 1.2 and later.
final class Certificates {
  /// How a key of each sort signs; others are believed to be a pair.
  private static final Map<String, String> PAIRED =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

  private static final byte[] PROBE = {1};
  private static final long MOST_BYTES = 1024 * 1024;

  private Certificates() {}

  /// Throws [CertificateFailure].
  static Tls tls(TlsFiles files) {
    var key = key(files.key());
    var chain = certificates(files);
    demandPair(files, key, chain);
    var keys = Keys.builder().from(key).certChain(chain.certChain()).build();
    return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
  }

  /// Otherwise the listener opens, and every handshake fails.
  private static void demandPair(TlsFiles files, Keys key, Keys chain) {
    var own = chain.certChain().getFirst().getPublicKey();
    var algorithm = PAIRED.get(own.getAlgorithm());
    if (algorithm == null) {
      return;
    }
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(key.privateKey().orElseThrow());
      signature.update(PROBE);
      var signed = signature.sign();
      signature.initVerify(own);
      signature.update(PROBE);
      if (!signature.verify(signed)) {
        throw new CertificateFailure(files.key(), files.certificate());
      }
    } catch (GeneralSecurityException e) {
      throw new CertificateFailure(files.key(), "private key for the certificate", e);
    }
  }

  /// Throws [CertificateFailure].
  static Instant endsAt(TlsFiles files) {
    return certificates(files).certChain().stream()
        .map(one -> one.getNotAfter().toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Throws [CertificateFailure].
  static byte[] fingerprint(TlsFiles files) {
    try {
      var own = certificates(files).certChain().getFirst();
      return MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new CertificateFailure(files.certificate(), "certificate", e);
    }
  }

  /// Throws [CertificateFailure].
  static boolean selfSigned(TlsFiles files) {
    var own = certificates(files).certChain().getFirst();
    if (!own.getIssuerX500Principal().equals(own.getSubjectX500Principal())) {
      return false;
    }
    try {
      own.verify(own.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static Keys key(Path file) {
    try {
      var resource = Resource.create("the private key", bytes(file));
      var keys = Keys.builder().pem(pem -> pem.key(resource)).build();
      var _ = keys.privateKey().orElseThrow();
      return keys;
    } catch (RuntimeException e) {
      throw new CertificateFailure(file, "private key (PKCS#8, without a password)", e);
    }
  }

  private static Keys certificates(TlsFiles files) {
    try {
      var chain = Resource.create("the certificates", chain(files));
      var keys = Keys.builder().pem(pem -> pem.certChain(chain)).build();
      var _ = keys.certChain().getFirst();
      return keys;
    } catch (RuntimeException e) {
      throw new CertificateFailure(files.certificate(), "certificate", e);
    }
  }

  /// The listener's own certificate first, then those that vouch for it.
  static byte[] chain(TlsFiles files) {
    var chain = new ByteArrayOutputStream();
    Stream.concat(Stream.of(files.certificate()), files.intermediates().stream())
        .forEach(file -> append(file, chain));
    return chain.toByteArray();
  }

  private static void append(Path file, ByteArrayOutputStream chain) {
    chain.writeBytes(bytes(file));
    chain.write('\n');
  }

  /// A pipe would keep whoever reads it waiting, and a device never ends.
  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw new IOException(file + " is no file, or too large a one");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
