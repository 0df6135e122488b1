package org.relaysms.gateway.server.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/// The server key's two files. The private one counts, PKCS#8 or PKCS#1; the public one is its copy
/// for people and scripts. Writes the private one first, so that a crash in between heals by
/// itself.
record ServerKeyFiles(Path privateFile, Path publicFile) {
  private static final OaepParameters PROBE = OaepParameters.DEFAULT;

  ServerKey loadOrCreate(int bits, SecureRandom random) {
    if (Files.exists(privateFile)) {
      return load();
    }
    if (Files.exists(publicFile)) {
      throw new KeyFailure(
          "the public key %s is there but its private key %s is not: bring it back, or move both away"
              .formatted(publicFile, privateFile));
    }
    return create(bits, random);
  }

  private ServerKey load() {
    var key = read();
    if (!Files.exists(publicFile)) {
      KeyFiles.writePublic(publicFile, key.pem() + "\n");
      return key;
    }
    var given = PhoneKey.parse(KeyFiles.read(publicFile));
    if (!given.equals(PhoneKey.parse(key.pem()))) {
      throw new KeyFailure("%s is not the public key of %s".formatted(publicFile, privateFile));
    }
    return key;
  }

  private ServerKey read() {
    var privateKey = parse(KeyFiles.readPrivate(privateFile));
    try {
      var spec = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
      var publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
      return proved(new ServerKey(publicKey, privateKey));
    } catch (GeneralSecurityException e) {
      throw damaged(e);
    }
  }

  private RSAPrivateCrtKey parse(String pem) {
    try (var parser = new PEMParser(new StringReader(pem))) {
      var info =
          switch (parser.readObject()) {
            case PEMKeyPair pair -> pair.getPrivateKeyInfo();
            case PrivateKeyInfo bare -> bare;
            case null, default -> throw damaged(new IOException("no private key in it"));
          };
      return (RSAPrivateCrtKey) new JcaPEMKeyConverter().getPrivateKey(info);
    } catch (IOException | ClassCastException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /// A key that does not open what it closed is damaged inside.
  private ServerKey proved(ServerKey key) {
    var sample = "probe".getBytes(StandardCharsets.US_ASCII);
    if (PhoneKey.parse(key.pem()).isEmpty()) {
      throw new KeyFailure("the key in " + privateFile + " is no RSA key of 2048 to 8192 bits");
    }
    var box = RsaOaep.encrypt(key.publicKey(), sample, PROBE);
    if (key.decrypt(box, PROBE).filter(plain -> Arrays.equals(plain, sample)).isEmpty()) {
      throw damaged(new IOException("it does not open what it closed"));
    }
    return key;
  }

  private KeyFailure damaged(Exception cause) {
    return new KeyFailure(
        "the private key file %s is damaged or only half there: bring it back from a backup, or move it and %s away to have a new key made"
            .formatted(privateFile, publicFile),
        cause);
  }

  private ServerKey create(int bits, SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits, random);
      var pair = generator.generateKeyPair();
      var key = new ServerKey((RSAPublicKey) pair.getPublic(), pair.getPrivate());
      KeyFiles.writePrivate(
          privateFile, Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()) + "\n");
      KeyFiles.writePublic(publicFile, key.pem() + "\n");
      return key;
    } catch (GeneralSecurityException e) {
      throw new KeyFailure("this Java makes no RSA key of " + bits + " bits", e);
    }
  }
}
