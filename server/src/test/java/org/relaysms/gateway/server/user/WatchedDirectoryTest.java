package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;

class WatchedDirectoryTest {
  private final SteppedTime time = new SteppedTime();

  @Test
  void knowsNothingBeforeTheFirstSignIn() {
    assertThat(directory(new SignIn.WrongPassword()).last()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void remembersWhetherTheLastOneWasOfUse(SignIn answer, boolean useful) {
    var directory = directory(answer);
    time.advance(Duration.ofSeconds(9));

    var heard = directory.signIn(UserId.parse("ada").orElseThrow(), Secret.of("password1"));

    assertThat(heard).isEqualTo(answer);
    assertThat(directory.last())
        .contains(new WatchedDirectory.Answer(SteppedTime.START.plusSeconds(9), useful));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(new SignIn.SignedIn(List.of()), true),
        Arguments.of(new SignIn.WrongPassword(), true),
        Arguments.of(new SignIn.Throttled(Optional.empty()), true),
        Arguments.of(new SignIn.Unavailable(503), false),
        Arguments.of(new SignIn.NoPlatforms(), false));
  }

  private WatchedDirectory directory(SignIn answer) {
    return new WatchedDirectory((_, _) -> answer, time);
  }
}
