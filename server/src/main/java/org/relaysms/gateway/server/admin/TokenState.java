package org.relaysms.gateway.server.admin;

/// Whether a bearer token is still good.
public enum TokenState {
  ACTIVE("active"),
  EXPIRED("expired"),
  REVOKED("revoked");

  private final String word;

  TokenState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
