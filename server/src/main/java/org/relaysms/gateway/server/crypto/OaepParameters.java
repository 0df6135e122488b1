package org.relaysms.gateway.server.crypto;

import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// RSA-OAEP (RFC 8017 section 7.1) with an empty label, and its two hashes said outright: the
/// clients' MGF1 uses SHA-1 where the hash is SHA-256, and no library agrees with another on the
/// default.
public record OaepParameters(OaepHash hash, OaepHash mgf1) {
  /// What a client uses that says nothing (contract section 7).
  public static final OaepParameters DEFAULT = new OaepParameters(OaepHash.SHA_256, OaepHash.SHA_1);

  /// For the password that comes in: what the client's `hashingAlgorithm` and `mgf1ParameterSpec`
  /// say; without the latter, what to try in this order.
  public static List<OaepParameters> forPassword(
      Optional<String> hashingAlgorithm, Optional<String> mgf1ParameterSpec) {
    var hash = hashOf(hashingAlgorithm);
    return mgf1ParameterSpec
        .map(name -> List.of(new OaepParameters(hash, OaepHash.named(name))))
        .orElseGet(
            () ->
                List.of(
                    new OaepParameters(hash, OaepHash.SHA_1),
                    new OaepParameters(hash, OaepHash.SHA_256)));
  }

  /// For the key that goes back: what the client's `hashingAlgorithm` and `mgf1ParameterSpec_dec`
  /// say.
  public static OaepParameters forSharedKey(
      Optional<String> hashingAlgorithm, Optional<String> mgf1ParameterSpecDec) {
    return new OaepParameters(
        hashOf(hashingAlgorithm), mgf1ParameterSpecDec.map(OaepHash::named).orElse(OaepHash.SHA_1));
  }

  OAEPParameterSpec spec() {
    return new OAEPParameterSpec(
        hash.algorithm(),
        "MGF1",
        new MGF1ParameterSpec(mgf1.algorithm()),
        PSource.PSpecified.DEFAULT);
  }

  private static OaepHash hashOf(Optional<String> hashingAlgorithm) {
    return hashingAlgorithm.map(OaepHash::named).orElse(OaepHash.SHA_256);
  }
}
