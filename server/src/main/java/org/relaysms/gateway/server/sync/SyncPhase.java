package org.relaysms.gateway.server.sync;

/// Where a sync stands, in the words that the admin interface uses.
public enum SyncPhase {
  WAITING_FOR_PAGE("waiting-for-page"),
  SHOWING_CODE("showing-code"),
  WAITING_FOR_PASSWORD("waiting-for-password"),
  VERIFYING("verifying"),
  /// The password was right; the operator is asked.
  WAITING_FOR_APPROVAL("waiting-for-approval"),
  /// The operator said yes; the phone's next try is awaited.
  APPROVED("approved"),
  DONE("done"),
  EXPIRED("expired"),
  REFUSED("refused"),
  ENDED("ended"),
  /// The operator said no.
  DECLINED("declined");

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
    return switch (this) {
      case WAITING_FOR_PAGE,
          SHOWING_CODE,
          WAITING_FOR_PASSWORD,
          VERIFYING,
          WAITING_FOR_APPROVAL,
          APPROVED ->
          false;
      case DONE, EXPIRED, REFUSED, ENDED, DECLINED -> true;
    };
  }
}
