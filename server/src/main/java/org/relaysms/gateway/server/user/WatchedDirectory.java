package org.relaysms.gateway.server.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;

/// A directory that remembers how it last did, for the operator: never who asked. Thread-safe.
public final class WatchedDirectory implements Directory {
  private final Directory watched;
  private final Clock clock;
  private volatile Optional<Answer> last = Optional.empty();

  public WatchedDirectory(Directory watched, Clock clock) {
    this.watched = watched;
    this.clock = clock;
  }

  @Override
  public SignIn signIn(UserId user, Secret password) {
    var answer = watched.signIn(user, password);
    last = Optional.of(new Answer(clock.instant(), useful(answer)));
    return answer;
  }

  /// Nothing before the first sign-in.
  public Optional<Answer> last() {
    return last;
  }

  private static boolean useful(SignIn answer) {
    return switch (answer) {
      case SignIn.SignedIn _, SignIn.WrongPassword _, SignIn.Throttled _ -> true;
      case SignIn.Unavailable _, SignIn.NoPlatforms _ -> false;
    };
  }

  /// How it last did.
  ///
  /// @param useful whether it could say what a sign-in needs; a refusal is useful
  public record Answer(Instant at, boolean useful) {}
}
