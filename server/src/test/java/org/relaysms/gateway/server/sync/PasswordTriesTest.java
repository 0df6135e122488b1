package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.http.RateLimiter;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;

class PasswordTriesTest {
  private static final UserId ADA = new UserId("ada");

  private final SteppedTime time = new SteppedTime();
  private final PasswordTries tries = new PasswordTries(perMinute(1), perMinute(2));

  @Test
  void chargesTheUserNothingForATryThatItsClientMayNotMake() {
    assertThat(tries.refusal(ADA, "192.0.2.1")).isEmpty();
    assertThat(tries.refusal(ADA, "192.0.2.1")).contains(Duration.ofMinutes(1));

    assertThat(tries.refusal(ADA, "192.0.2.2")).isEmpty();
  }

  @Test
  void slowsAUserDownOverAllClients() {
    assertThat(tries.refusal(ADA, "192.0.2.1")).isEmpty();
    assertThat(tries.refusal(ADA, "192.0.2.2")).isEmpty();

    assertThat(tries.refusal(ADA, "192.0.2.3")).contains(Duration.ofSeconds(30));
  }

  private RateLimiter perMinute(int times) {
    return new RateLimiter(time, times, 10);
  }
}
