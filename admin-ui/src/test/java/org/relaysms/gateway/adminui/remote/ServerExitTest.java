package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;

class ServerExitTest {
  private static final ServerLog PORT =
      new ServerLog(
          List.of("start-up: settings", "start-up failed: Port 45998 is in use; set [admin] port"));

  @ParameterizedTest
  @MethodSource
  void tellsTheReasonByTheCodeInTheServersWords(int code, Reason reason) {
    var said = new ServerLog(List.of("start-up: settings", "start-up failed: so it is"));

    assertThat(ServerExit.with(code).reason(said)).isEqualTo(reason);
  }

  static Stream<Arguments> tellsTheReasonByTheCodeInTheServersWords() {
    return Stream.of(
        Arguments.of(0, new Reason.Ended(0, "so it is")),
        Arguments.of(1, new Reason.Ended(1, "so it is")),
        Arguments.of(2, new Reason.BadSettings("so it is")),
        Arguments.of(4, new Reason.FolderHeld("so it is")),
        Arguments.of(5, new Reason.PassphraseWanted(false, "so it is")),
        Arguments.of(6, new Reason.PassphraseWanted(true, "so it is")),
        Arguments.of(137, new Reason.Ended(137, "so it is")));
  }

  @Test
  void offersAPortForTheOneInUse() {
    var reason = (Reason.PortInUse) ServerExit.with(3).reason(PORT);

    assertThat(reason.listener()).isEqualTo("admin");
    assertThat(reason.port()).isEqualTo(45_998);
    assertThat(reason.nextFree()).isGreaterThan(45_998);
  }

  @Test
  void takesAPortInTheLastWordsForTheReasonOfAnEndThatNobodySaw() {
    assertThat(ServerExit.UNSEEN.reason(PORT)).isInstanceOf(Reason.PortInUse.class);
  }

  @Test
  void tellsTheLastWordsOfAnEndThatNobodySaw() {
    var said = new ServerLog(List.of("start-up: settings", "killed"));

    assertThat(ServerExit.UNSEEN.reason(said)).isEqualTo(new Reason.Ended(-1, "killed"));
  }
}
