package org.relaysms.gateway.server.alert;

import java.util.Locale;

/// What the webhook knows of a gateway.
enum HookKnows {
  NOTHING,
  SILENT,
  /// It was told that the gateway is silent, and did not say that it had heard.
  UNSURE,
  /// It need not hear of this silence, neither of its end: there is no webhook, or it was tried for
  /// a day.
  SETTLED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static HookKnows of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
