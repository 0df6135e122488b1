package org.relaysms.gateway.server.sync;

/// Where a sync stands, in the words that the admin interface uses.
public enum SyncPhase {
  WAITING_FOR_PAGE("waiting-for-page"),
  SHOWING_CODE("showing-code"),
  WAITING_FOR_PASSWORD("waiting-for-password"),
  VERIFYING("verifying"),
  DONE("done"),
  EXPIRED("expired"),
  REFUSED("refused"),
  ENDED("ended");

  private final String word;

  SyncPhase(String word) {
    this.word = word;
  }

  /// The name on the wire of the admin interface.
  public String word() {
    return word;
  }

  /// Nothing more will happen in this session.
  public boolean over() {
    return this == DONE || this == EXPIRED || this == REFUSED || this == ENDED;
  }
}
