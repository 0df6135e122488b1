package org.relaysms.gateway.server.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// So many a minute for each key, a whole minute's worth at once, then evenly: the generic cell
/// rate algorithm (ITU-T I.371), which needs one number per key, the time at which its account is
/// even again. Thread-safe; keeps at most `maxKeys`, the oldest forgotten first.
public final class RateLimiter {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Clock clock;
  private final long step;
  private final ConcurrentMap<String, Long> evenAgainByKey;

  /// `perMinute` 0 lets everything pass.
  public RateLimiter(Clock clock, int perMinute, long maxKeys) {
    this.clock = clock;
    this.step = perMinute == 0 ? 0 : MINUTE / perMinute;
    evenAgainByKey =
        Caffeine.newBuilder()
            .maximumSize(maxKeys)
            .executor(Runnable::run)
            .expireAfterWrite(Duration.ofMinutes(2))
            .ticker(this::now)
            .<String, Long>build()
            .asMap();
  }

  /// Counts one; where that is one too many, it is not counted, and the answer is how long to wait.
  public Optional<Duration> refusal(String key) {
    if (step == 0) {
      return Optional.empty();
    }
    var verdict = new Verdict();
    evenAgainByKey.compute(key, (same, evenAgain) -> verdict.count(now(), evenAgain));
    return verdict.wait > 0 ? Optional.of(Duration.ofNanos(verdict.wait)) : Optional.empty();
  }

  private long now() {
    var now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private final class Verdict {
    private long wait;

    /// A clock that was set back leaves no account further ahead than a full minute.
    private long count(long now, @Nullable Long evenAgain) {
      var account = evenAgain == null ? now : Math.clamp(evenAgain, now, now + MINUTE);
      wait = account + step - now - MINUTE;
      return wait > 0 ? account : account + step;
    }
  }
}
