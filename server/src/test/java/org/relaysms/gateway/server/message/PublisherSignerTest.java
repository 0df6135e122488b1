package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.crypto.RequestSignature;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.PublisherSigner.Signed;

class PublisherSignerTest {
  private static final Secret SECRET = Secret.of("dummy");
  private static final byte[] BODY = "body".getBytes(UTF_8);
  private static final long NOW = SteppedTime.START.getEpochSecond();

  private final SteppedTime time = new SteppedTime();
  private final PublisherSigner signer = new PublisherSigner(SECRET, time);

  @Test
  void datesARequestByTheClock() {
    var signature = new RequestSignature(SECRET).of(SteppedTime.START, BODY);

    assertThat(signer.sign(BODY)).isEqualTo(new Signed(Long.toString(NOW), signature));
  }

  @Test
  void datesTheSameBodyAheadInTheSameSecond() {
    signer.sign(BODY);
    time.advance(Duration.ofMillis(900));

    assertThat(signer.sign(BODY).timestamp()).isEqualTo(Long.toString(NOW + 1));
    assertThat(signer.sign("other".getBytes(UTF_8)).timestamp()).isEqualTo(Long.toString(NOW));
  }

  @Test
  void neverUsesASecondTwice() {
    signer.sign(BODY);
    signer.sign(BODY);
    time.advance(Duration.ofSeconds(1));

    assertThat(signer.sign(BODY).timestamp()).isEqualTo(Long.toString(NOW + 2));
  }

  @Test
  void datesNothingFurtherAheadThanAMinute() {
    assertThat(
            Stream.generate(() -> signer.sign(BODY)).limit(100).map(Signed::timestamp).distinct())
        .hasSize(61)
        .contains(Long.toString(NOW + 60));
  }

  @Test
  void goesByTheClockAgainWhenThatHasJumped() {
    signer.sign(BODY);
    time.jumpTo(SteppedTime.START.minus(Duration.ofDays(1)));

    assertThat(signer.sign(BODY).timestamp()).isEqualTo(Long.toString(NOW - 24 * 60 * 60));
  }
}
