package org.relaysms.gateway.server.admin;

import java.util.Arrays;
import java.util.Optional;

/// What a bearer token is good for; one thing each.
public enum TokenScope {
  /// Fetching messages and telling what became of them (contract section 8).
  PUBLISHER("publisher");

  private final String word;

  TokenScope(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<TokenScope> parse(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }
}
