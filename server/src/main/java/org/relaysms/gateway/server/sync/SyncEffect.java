package org.relaysms.gateway.server.sync;

/// What a transition asks the world to do, in this order.
sealed interface SyncEffect {
  /// The URL frame with this id.
  record SendCode(int socket, SessionId id) implements SyncEffect {}

  /// `201- pause`.
  record SendPause(int socket) implements SyncEffect {}

  /// `200- ack`.
  record SendAck(int socket) implements SyncEffect {}

  record Close(int socket, int status, String reason) implements SyncEffect {}

  /// Ask the page for a sign of life; [SyncEvent.PageProbed] tells.
  record Probe(int socket) implements SyncEffect {}

  /// Answer the handshake that was asked just now.
  record AnswerHandshake(HandshakeOutcome outcome) implements SyncEffect {}

  /// Whoever asked for the verify just now shall check the password.
  record BeginVerify(Claim claim) implements SyncEffect {}

  /// One of those that wait shall check the password again: the operator has said yes meanwhile.
  record ResumeVerify(Claim claim) implements SyncEffect {}

  /// Who asked just now waits for the answer of the verify under way.
  record AwaitVerify() implements SyncEffect {}

  /// Answer the operator's word of just now.
  record AnswerDecision(DecisionOutcome outcome) implements SyncEffect {}

  /// Answer the verify asked just now, or after a check all that wait for it.
  record AnswerVerify(VerifyOutcome outcome) implements SyncEffect {}
}
