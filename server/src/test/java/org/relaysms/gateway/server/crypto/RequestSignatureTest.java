package org.relaysms.gateway.server.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.Secret;

class RequestSignatureTest {
  private static final byte[] BODY = "{\"MSISDN\":\"+237650000000\"}".getBytes(UTF_8);
  private static final Instant TIME = Instant.ofEpochSecond(1_795_405_201);

  private final RequestSignature signature = new RequestSignature(Secret.of("sécret"));

  @Test
  void signsTheTimeADotAndTheBody() {
    assertThat(signature.of(TIME, BODY))
        .isEqualTo("v1=70650f1a9dfc6cf150bd99a36b98c08c6220ec3406c06a326744a4e6b0e07850");
  }

  @Test
  void countsWholeSeconds() {
    assertThat(signature.of(TIME.plusMillis(999), BODY)).isEqualTo(signature.of(TIME, BODY));
    assertThat(signature.of(TIME.plusSeconds(1), BODY)).isNotEqualTo(signature.of(TIME, BODY));
  }

  @Test
  void takesNoEmptySecret() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestSignature(Secret.of("")));
  }

  @Test
  void tellsNothingInALog() {
    assertThat(signature).hasToString("***");
  }
}
