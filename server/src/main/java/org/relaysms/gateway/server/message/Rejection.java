package org.relaysms.gateway.server.message;

import java.util.Arrays;
import java.util.Locale;

/// Why a message lies in quarantine (contract section 8).
enum Rejection {
  /// Nobody has the sender's number.
  UNKNOWN_SENDER("no user has this number"),
  /// None of the user's device keys opens it.
  NO_KEY_FITS("no key of the user's phones opens it"),
  /// It opens, but to no platform we know.
  UNKNOWN_LETTER("it begins with no letter of a platform");

  private final String words;

  Rejection(String words) {
    this.words = words;
  }

  /// For the operator.
  String words() {
    return words;
  }

  /// As it is stored and counted.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Rejection ofCode(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reason"));
  }
}
