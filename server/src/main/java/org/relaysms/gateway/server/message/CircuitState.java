package org.relaysms.gateway.server.message;

/// Whether calls to the Publisher are let through.
public enum CircuitState {
  /// There is no Publisher to call.
  OFF("off"),
  /// They are.
  CLOSED("closed"),
  /// None is until the next try is due.
  OPEN("open"),
  /// One is under way, to see whether the Publisher is back.
  HALF_OPEN("half-open");

  private final String word;

  CircuitState(String word) {
    this.word = word;
  }

  /// As it is told.
  public String word() {
    return word;
  }
}
