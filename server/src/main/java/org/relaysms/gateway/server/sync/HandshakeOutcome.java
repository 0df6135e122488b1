package org.relaysms.gateway.server.sync;

/// What a handshake came to (contract section 5).
sealed interface HandshakeOutcome {
  /// The session is this phone's, since now or already.
  record Accepted() implements HandshakeOutcome {}

  record TakenByAnotherPhone() implements HandshakeOutcome {}

  record NoSuchSession() implements HandshakeOutcome {}
}
