package org.relaysms.gateway.server.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// The forms in which phones send their key (contract section 5): SPKI PEM however it is wrapped,
/// PKCS#1 PEM, or the base64 of an SPKI alone.
final class PublicKeyForms {
  private static final int MOST_CHARACTERS = 16 * 1024;
  private static final Pattern ARMOUR =
      Pattern.compile("-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

  private PublicKeyForms() {}

  static Optional<RSAPublicKey> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      var armoured = ARMOUR.matcher(text.strip());
      if (!armoured.matches()) {
        return Optional.of(fromSpki(decoded(text)));
      }
      var body = decoded(armoured.group(2));
      return Optional.of(fromSpki(armoured.group(1).startsWith("RSA") ? wrapped(body) : body));
    } catch (GeneralSecurityException
        | IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static byte[] decoded(String body) {
    return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
  }

  /// PKCS#1 (RFC 8017 A.1.1) is what an SPKI carries inside.
  private static byte[] wrapped(byte[] pkcs1) throws IOException {
    return new SubjectPublicKeyInfo(RSA, pkcs1).getEncoded();
  }

  /// Made anew from its two numbers, so that every form of a key encodes to the same bytes.
  private static RSAPublicKey fromSpki(byte[] der) throws GeneralSecurityException, IOException {
    if (exponent(der).signum() < 0) {
      throw new InvalidKeySpecException("a negative exponent");
    }
    var factory = KeyFactory.getInstance("RSA");
    var given = (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(der));
    return (RSAPublicKey)
        factory.generatePublic(new RSAPublicKeySpec(given.getModulus(), given.getPublicExponent()));
  }

  /// With its sign, which the JDK's decoder drops.
  private static BigInteger exponent(byte[] der) throws IOException {
    var numbers = ASN1Sequence.getInstance(SubjectPublicKeyInfo.getInstance(der).parsePublicKey());
    return ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
  }
}
