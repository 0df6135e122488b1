package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.kernel.UserId;

/// How often passwords may be tried, over all sessions (contract section 6). A try that its own
/// client may not make costs the user nothing. Thread-safe.
record PasswordTries(RateLimiter perClient, RateLimiter perUser) {

  /// How long to wait, where this is one try too many.
  ///
  /// @param client the network address that the try came from
  Optional<Duration> refusal(UserId user, String client) {
    return perClient.refusal(client).or(() -> perUser.refusal(user.value()));
  }
}
