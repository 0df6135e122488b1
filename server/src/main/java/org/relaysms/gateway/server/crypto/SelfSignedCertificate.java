package org.relaysms.gateway.server.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate for TLS that nobody vouches for but its own key (RFC 5280). It is good for two
/// years, and from a day ago on, for phones whose clocks are late.
///
/// @param names what phones connect to: addresses and host names, none in brackets
/// @param kind of its key
public record SelfSignedCertificate(List<String> names, Kind kind) {
  static final Duration GOOD_FOR = Duration.ofDays(730);

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final int SERIAL_BITS = 127;

  /// The sorts of keys: elliptic is quicker, RSA is known to every phone.
  public enum Kind {
    EC,
    RSA
  }

  public SelfSignedCertificate {
    names = List.copyOf(names);
  }

  /// Makes a new key and writes both PEM files, the key for the owner only. Throws [KeyFailure].
  public void write(Path certificate, Path key, Instant now, SecureRandom random) {
    try {
      var pair = pair(random);
      var signed = signed(pair, now, random).getEncoded();
      KeyFiles.writePrivate(key, Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()) + "\n");
      KeyFiles.writePublic(certificate, Pem.write("CERTIFICATE", signed) + "\n");
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new KeyFailure("cannot make a certificate", e);
    }
  }

  private KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(kind.name());
    switch (kind) {
      case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      case RSA -> generator.initialize(3072, random);
    }
    return generator.generateKeyPair();
  }

  private X509CertificateHolder signed(KeyPair pair, Instant now, SecureRandom random)
      throws CertIOException, OperatorCreationException {
    var name = new X500Name("CN=RelaySMS Gateway Server");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(GOOD_FOR)),
            name,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(Extension.subjectAlternativeName, false, subjects());
    var signature = kind == Kind.EC ? "SHA256withECDSA" : "SHA256withRSA";
    return builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()));
  }

  private GeneralNames subjects() {
    return new GeneralNames(
        names.stream().map(SelfSignedCertificate::subject).toArray(GeneralName[]::new));
  }

  private static GeneralName subject(String name) {
    var address = name.contains(":") || IPV4.matcher(name).matches();
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
