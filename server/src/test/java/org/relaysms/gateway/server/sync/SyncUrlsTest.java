package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.UserId;

class SyncUrlsTest {
  private static final UserId USER = UserId.parse("ama").orElseThrow();
  private static final SessionId ID = SessionId.parse("s1").orElseThrow();

  @Test
  void tellsInACodeOfACertificateThatNobodyVouchesFor() {
    assertThat(urls("#sha256=abc").codeFrame(USER, ID))
        .isEqualTo(
            """
            {"qr_url": "https://h:6969/v2/sync/users/ama/sessions/s1/handshake#sha256=abc", "mobile_url": "apps://h:6969/v2/sync/users/ama/sessions/s1/handshake#sha256=abc"}""");
    assertThat(urls("#sha256=abc").seedsUrl()).isEqualTo("https://h:6969/seeds");
  }

  @Test
  void saysNothingBesidesOtherwise() {
    assertThat(urls("").codeFrame(USER, ID)).doesNotContain("#");
  }

  private static SyncUrls urls(String fragment) {
    var address = new PublicAddress("h", 6969, true, fragment);
    return new SyncUrls(() -> address, () -> address, Optional.empty());
  }
}
