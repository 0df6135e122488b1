package org.relaysms.gateway.server.config;

/// One key with its value in force, as a person may see it: a secret shows as `***`.
///
/// @param fallback the default, empty where the key is unset by default
/// @param expected what is right, in words that end the sentence "must be …"
/// @param place where the value stands; empty for a default
/// @param line the line in the file; 0 for a value from elsewhere
/// @param secret whether nobody may see the value
public record Setting(
    String section,
    String key,
    String value,
    String fallback,
    String expected,
    Origin origin,
    String place,
    int line,
    boolean secret,
    SettingKind kind) {
  /// How the key is written after `--set`.
  public String name() {
    return section + "." + key;
  }
}
