package org.relaysms.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.SteppedTime;

class RateLimiterTest {
  private final SteppedTime time = new SteppedTime();
  private final RateLimiter limiter = new RateLimiter(time, 6, 100);

  @Test
  void letsAMinutesWorthPassAtOnceAndThenOneEachStep() {
    assertThat(passed(10)).isEqualTo(6);

    time.advance(Duration.ofSeconds(10));

    assertThat(passed(10)).isEqualTo(1);
  }

  @Test
  void saysHowLongToWait() {
    passed(6);
    time.advance(Duration.ofSeconds(4));

    assertThat(limiter.refusal("a")).contains(Duration.ofSeconds(6));
  }

  @Test
  void countsEachKeyByItself() {
    passed(6);

    assertThat(limiter.refusal("b")).isEmpty();
  }

  @Test
  void isWholeAgainAfterAMinute() {
    passed(6);
    time.advance(Duration.ofMinutes(1));

    assertThat(passed(10)).isEqualTo(6);
  }

  @Test
  void outlivesAClockThatIsSetBack() {
    passed(6);
    time.jumpTo(SteppedTime.START.minus(Duration.ofDays(1)));

    assertThat(limiter.refusal("a"))
        .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(10)));
  }

  @Test
  void zeroTurnsItOff() {
    var off = new RateLimiter(time, 0, 100);

    assertThat(IntStream.range(0, 1_000).allMatch(i -> off.refusal("a").isEmpty())).isTrue();
  }

  private long passed(int tries) {
    return IntStream.range(0, tries).filter(i -> limiter.refusal("a").isEmpty()).count();
  }
}
