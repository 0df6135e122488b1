package org.relaysms.gateway.adminui.remote;

/// What opens the server's master key, on its way to the server. Prints nothing.
public record Passphrase(String value) {
  @Override
  public String toString() {
    return "Passphrase[***]";
  }
}
