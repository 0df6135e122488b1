package org.relaysms.gateway.server.user;

/// What adding a user came to.
public sealed interface AddOutcome {
  record Added(LocalUser user) implements AddOutcome {}

  record IdTaken() implements AddOutcome {}

  record PhoneNumberTaken() implements AddOutcome {}

  /// Not in international form: `+`, then 7 to 15 digits.
  record NotAPhoneNumber() implements AddOutcome {}

  record PasswordTooShort(int least) implements AddOutcome {}

  record UnknownPlatform(String letter) implements AddOutcome {}
}
