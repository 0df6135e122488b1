package org.relaysms.gateway.adminui.remote;

import java.util.Locale;

/// A service that users can write to.
///
/// @param letter what a message to it begins with; case-sensitive
/// @param name as the server has it
public record Platform(String letter, String name) {
  /// The name as a person writes it: with a capital letter.
  public String title() {
    return name.isEmpty()
        ? letter
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
