package org.relaysms.gateway.server.config;

/// One thing wrong with the settings.
///
/// @param place where it stands: `confs/conf.ini:12`, `GATEWAY_API_PORT`, `--set api.port`
/// @param message what is wrong and what would be right; never the value of a secret
public record ConfigError(String place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
