package org.relaysms.gateway.server.admin;

/// What revoking a token came to.
public sealed interface RevokeOutcome {
  /// It is good for nothing from now on.
  record Revoked() implements RevokeOutcome {}

  /// It had been revoked before; nothing changed.
  record RevokedBefore() implements RevokeOutcome {}

  record NoSuchToken() implements RevokeOutcome {}
}
