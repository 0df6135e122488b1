package org.relaysms.gateway.server.selftest;

import java.util.Locale;

/// The steps of a self-test, in their order. Scripts and the admin app rely on the [#id()]s.
public enum Step {
  SERVER("The server starts and answers"),
  GATEWAY("A gateway pings and is listed as live"),
  CODE("The sync page gets a code, and the code's address answers"),
  ROTATION("The code changes, and the old one is refused afterwards (1 s each in this test)"),
  PHONE("The phone is found, and the code disappears"),
  KEY("The password is proven, and the phone gets its key"),
  SMS("An encrypted SMS comes in through the gateway and is stored"),
  PUBLISHER("The message is opened and reaches the Publisher word for word"),
  REMOVAL("What the test made is removed");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What passes, as one sentence without its full stop.
  public String title() {
    return title;
  }
}
