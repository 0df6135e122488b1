package org.relaysms.gateway.server.crypto;

/// The two hash functions that a client can name.
public enum OaepHash {
  SHA_1("SHA-1"),
  SHA_256("SHA-256");

  private final String algorithm;

  OaepHash(String algorithm) {
    this.algorithm = algorithm;
  }

  /// `sha1` is SHA-1; any other text is SHA-256 (contract section 7).
  public static OaepHash named(String text) {
    return text.equals("sha1") ? SHA_1 : SHA_256;
  }

  String algorithm() {
    return algorithm;
  }
}
