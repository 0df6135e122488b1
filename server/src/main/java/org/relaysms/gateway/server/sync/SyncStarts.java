package org.relaysms.gateway.server.sync;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.relaysms.gateway.server.http.ClientAddress;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.kernel.UserId;

/// How often sessions may be started (contract section 3). Thread-safe.
///
/// @param exempt knows the requests of the operator, which are not counted
record SyncStarts(RateLimiter perClient, RateLimiter perUser, Predicate<ServerRequest> exempt) {

  /// How long to wait, where this is one start too many.
  Optional<Duration> refusal(UserId user, ServerRequest request) {
    return exempt.test(request)
        ? Optional.empty()
        : perClient.refusal(ClientAddress.network(request)).or(() -> perUser.refusal(user.value()));
  }
}
