package org.relaysms.gateway.server.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.relaysms.gateway.server.config.DevApiConfig;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;

/// Our session at the dev API: the cookie that the look-up of senders asks for (contract section
/// 8). It is kept for as long as it lives, and however many ask at once, one authentication goes
/// out and its result is everybody's. Thread-safe; calls block.
final class DevSession {
  /// How long the service honours a cookie.
  static final Duration LIFE = Duration.ofHours(2);

  private static final String COOKIE = "SWOBDev";

  /// What an authentication came to.
  sealed interface Pass {
    /// A cookie, as the `Cookie` header wants it.
    record Admitted(String cookie, Instant until) implements Pass {
      @Override
      public String toString() {
        return "Admitted[***]";
      }
    }

    /// None now.
    ///
    /// @param reason for the operator
    record Refused(String reason) implements Pass {}
  }

  /// One authentication, under way or done.
  private record Attempt(long number, CompletableFuture<Pass> pass) {
    Pass outcome() {
      return pass.join();
    }
  }

  private final DevApiConfig config;
  private final AccountService service;
  private final Clock clock;
  private Attempt latest =
      new Attempt(0, CompletableFuture.completedFuture(new Pass.Refused("nobody has asked yet")));

  DevSession(DevApiConfig config, AccountService service, Clock clock) {
    this.config = config;
    this.service = service;
    this.clock = clock;
  }

  /// A pass that is good by the clock.
  Pass enter() {
    var known = latest();
    return good(known.outcome()) ? known.outcome() : after(known);
  }

  /// A pass other than this one, which the service has turned away before its time.
  Pass enterAnew(Pass.Admitted stale) {
    var known = latest();
    return known.outcome().equals(stale) ? after(known) : enter();
  }

  private boolean good(Pass pass) {
    return pass instanceof Pass.Admitted(_, var until) && clock.instant().isBefore(until);
  }

  /// Authenticates, unless another thread has begun to since: then waits for that one.
  private Pass after(Attempt known) {
    var next = new Attempt(known.number() + 1, new CompletableFuture<>());
    if (!begin(next)) {
      return latest().outcome();
    }
    try {
      next.pass().complete(authenticated());
    } finally {
      next.pass().complete(new Pass.Refused("the dev API cannot be asked"));
    }
    return next.outcome();
  }

  private synchronized Attempt latest() {
    return latest;
  }

  private synchronized boolean begin(Attempt next) {
    var first = next.number() == latest.number() + 1;
    latest = first ? next : latest;
    return first;
  }

  private Pass authenticated() {
    var until = clock.instant().plus(LIFE);
    return switch (service.post(config.authenticationUrl(), body())) {
      case Reply.Answered answer -> admitted(answer, until);
      case Reply.Unreachable _ -> new Pass.Refused("the dev API cannot be reached");
      case Reply.TooSlow _ -> new Pass.Refused("the dev API does not answer in time");
      case Reply.Garbled _ -> new Pass.Refused("the dev API gives a broken answer");
    };
  }

  private static Pass admitted(Reply.Answered answer, Instant until) {
    return answer.status() == 200
        ? answer
            .cookie(COOKIE)
            .<Pass>map(value -> new Pass.Admitted(COOKIE + "=" + value, until))
            .orElseGet(() -> new Pass.Refused("the dev API gives no cookie"))
        : new Pass.Refused("the dev API answers " + answer.status());
  }

  private String body() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("auth_key", config.authKey().reveal())
        .put("auth_id", config.authId())
        .toString();
  }
}
