package org.relaysms.gateway.server.ws;

/// What becomes of a request to open a WebSocket.
public sealed interface UpgradeDecision {
  /// It is opened.
  record Accept(Conversation conversation) implements UpgradeDecision {}

  /// It is opened and closed at once, so that the peer learns the code: browsers hide an HTTP
  /// status.
  record AcceptAndClose(int code, String reason) implements UpgradeDecision {}

  /// It stays HTTP and is answered with this status, empty.
  record Refuse(int status) implements UpgradeDecision {}
}
