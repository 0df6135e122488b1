package org.relaysms.gateway.server.user;

/// What changing a password came to.
public sealed interface ChangeOutcome {
  record Changed() implements ChangeOutcome {}

  record NoSuchUser() implements ChangeOutcome {}

  record PasswordTooShort(int least) implements ChangeOutcome {}
}
