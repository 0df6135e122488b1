package org.relaysms.gateway.server.ws;

/// What a feature does with one socket. Calls must not block: they hand over to a mailbox of the
/// feature's own. An exception that escapes ends the socket with 1011, and its text stays here.
public interface Conversation {
  /// The socket is open; called once, before everything else.
  void opened(Peer peer);

  /// A whole text message, its fragments put together.
  default void text(String message) {}

  /// The socket has ended; called once, after everything else.
  void closed(Closure how);
}
