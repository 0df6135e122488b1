package org.relaysms.gateway.server.sync;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.OaepParameters;
import org.relaysms.gateway.server.http.JsonBody;

/// What a phone posted to prove its user's password (contract sections 6 and 7).
///
/// @param box the encrypted password; nothing where it is not base64
/// @param proof the hash that tells one ciphertext from another
/// @param trials the parameters the password may be encrypted under, in the order to try
/// @param back the parameters to encrypt the shared key under
record PasswordPost(
    Optional<byte[]> box, String proof, List<OaepParameters> trials, OaepParameters back) {

  /// Nothing where there is no password.
  static Optional<PasswordPost> of(JsonBody.Parsed body) {
    return body.text("password").map(password -> of(password, body));
  }

  private static PasswordPost of(String password, JsonBody.Parsed body) {
    var hash = body.text("hashingAlgorithm");
    var box = decoded(password);
    return new PasswordPost(
        box,
        box.map(Hashes::sha256).orElseGet(() -> Hashes.sha256(password)),
        OaepParameters.forPassword(hash, body.text("mgf1ParameterSpec")),
        OaepParameters.forSharedKey(hash, body.text("mgf1ParameterSpec_dec")));
  }

  /// Base64 that may hold newlines, as Android writes it.
  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "PasswordPost[***]";
  }
}
