package org.relaysms.gateway.server.message;

/// The queues of the outbox. First tries go before later ones in a line of their own, so that what
/// waits for its next try holds nothing back.
enum Line {
  TO_OPEN(0),
  /// One lane for each user, in the order of acceptance.
  FIRST_TRY(1),
  LATER_TRY(2),
  /// In somebody's hands, until the lease ends.
  HELD(3);

  private final int number;

  Line(int number) {
    this.number = number;
  }

  /// As it is stored.
  int number() {
    return number;
  }
}
