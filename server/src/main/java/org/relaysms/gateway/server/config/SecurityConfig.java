package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.Optional;

/// `[security]`: the server's own keys; made at first start where the files are missing.
///
/// @param publicKey the public key, PEM
/// @param privateKey the private key, PEM, mode 0600
/// @param masterKey the key that encrypts what is stored, mode 0600
/// @param masterKeyPassphrase the file with the passphrase that wraps it
/// @param keyBits the size of a new RSA key
public record SecurityConfig(
    Path publicKey,
    Path privateKey,
    Path masterKey,
    Optional<Path> masterKeyPassphrase,
    int keyBits) {

  static SecurityConfig read(SectionReader section) {
    return new SecurityConfig(
        section.path("public_key_filepath", "keys/public.pem"),
        section.path("private_key_filepath", "keys/private.pem"),
        section.path("master_key_filepath", "keys/master.key"),
        section.optionalPath("master_key_passphrase_filepath"),
        section.whole("key_bits", 3072, 2048, 8192));
  }
}
