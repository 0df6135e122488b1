package org.relaysms.gateway.server.user;

import java.util.List;
import java.util.Optional;

/// What signing in came to. An unknown user is a wrong password.
public sealed interface SignIn {
  /// The password is right, and these are the user's platforms; there may be none.
  record SignedIn(List<Platform> platforms) implements SignIn {
    public SignedIn {
      platforms = List.copyOf(platforms);
    }
  }

  record WrongPassword() implements SignIn {}

  /// The account service has had enough tries; its `Retry-After`, where it says one.
  record Throttled(Optional<String> retryAfter) implements SignIn {}

  /// Nobody can say now.
  ///
  /// @param status the HTTP status to answer: 502 for a broken answer, 503 for a refusal or no
  ///   connection, 504 for a time-out
  record Unavailable(int status) implements SignIn {}

  /// The password is right, but the platforms cannot be had.
  record NoPlatforms() implements SignIn {}
}
