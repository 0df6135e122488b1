package org.relaysms.gateway.adminui.remote;

import java.util.Optional;

/// One step of a start, in the order the server takes them.
public record StartUpStep(Kind kind, Progress progress, Optional<Integer> port) {

  /// Which one.
  public enum Kind {
    SETTINGS,
    STORE,
    KEYS,
    WEBSOCKET_PORT,
    API_PORT,
    READY
  }

  /// How far it got.
  public enum Progress {
    TO_DO,
    DONE,
    FAILED
  }
}
