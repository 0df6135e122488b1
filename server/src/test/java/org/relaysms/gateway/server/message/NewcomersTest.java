package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewcomersTest {
  private static final MessageId ID = new MessageId("fedcba9876543210ffffffffffffffff");
  private static final MessageId SAME_HALF = new MessageId("fedcba98765432100000000000000000");
  private static final MessageId OTHER = new MessageId("0123456789abcdef0123456789abcdef");

  private final Newcomers newcomers = new Newcomers(2);

  @Test
  void givesAPlaceToOneAtATime() {
    assertThat(newcomers.take(ID, 7)).isTrue();
    assertThat(newcomers.take(ID, 8)).isFalse();
    assertThat(newcomers.take(SAME_HALF, 8)).isFalse();

    newcomers.leave(ID, 7);

    assertThat(newcomers.take(SAME_HALF, 8)).isTrue();
  }

  @Test
  void keepsThePlaceOfWhatCameAfterItsFirstWasForgotten() {
    newcomers.take(ID, 8);

    newcomers.leave(ID, 7);

    assertThat(newcomers.size()).isEqualTo(1);
  }

  @Test
  void hasRoomForSoMany() {
    newcomers.take(ID, 7);
    newcomers.take(OTHER, 8);

    assertThat(newcomers.take(new MessageId("0".repeat(32)), 9)).isFalse();
  }
}
