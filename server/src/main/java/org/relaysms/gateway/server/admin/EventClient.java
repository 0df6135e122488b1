package org.relaysms.gateway.server.admin;

/// One reader of the events. Neither call blocks.
interface EventClient {
  /// Hands over a frame; false where the reader is so far behind that it cannot be taken.
  boolean take(String frame);

  /// Ends it, since it read too slowly.
  void drop();
}
