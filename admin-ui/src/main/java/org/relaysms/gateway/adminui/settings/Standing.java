package org.relaysms.gateway.adminui.settings;

import org.relaysms.gateway.adminui.remote.SettingsSheet;

/// What is known of the server's settings now.
sealed interface Standing {
  /// Nothing can be asked of it.
  record NotRunning() implements Standing {}

  record Asking() implements Standing {}

  record Told(SettingsSheet sheet) implements Standing {}

  record Unreachable() implements Standing {}

  record Refused(int status) implements Standing {}
}
