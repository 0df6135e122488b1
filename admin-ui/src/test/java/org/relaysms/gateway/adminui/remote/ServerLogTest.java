package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.StartUpStep.Kind;
import org.relaysms.gateway.adminui.remote.StartUpStep.Progress;

class ServerLogTest {
  private final ServerLog failed =
      new ServerLog(
          List.of(
              "10:00 INFO start-up: settings",
              "10:00 INFO start-up: store",
              "10:00 INFO start-up: keys",
              "10:00 INFO start-up: websocket port 6996",
              "10:00 ERROR start-up failed: Port 6969 is in use by another program; free it, or set"
                  + " another [api] port (--set api.port=N)."));

  @Test
  void tellsHowFarAStartCame() {
    var steps = failed.steps(true);

    assertThat(steps).extracting(StartUpStep::kind).containsExactly(Kind.values());
    assertThat(steps)
        .extracting(StartUpStep::progress)
        .containsExactly(
            Progress.DONE,
            Progress.DONE,
            Progress.DONE,
            Progress.DONE,
            Progress.FAILED,
            Progress.TO_DO);
    assertThat(steps.get(3).port()).contains(6996);
    assertThat(steps.get(4).port()).contains(6969);
  }

  @Test
  void namesThePortAndItsListener() {
    assertThat(failed.portInFailure()).contains(6969);
    assertThat(failed.listenerInFailure()).isEqualTo("api");
    assertThat(failed.lastWords()).startsWith("Port 6969 is in use");
  }

  @Test
  void takesWhatComesBeforeTheFailedPortForDone() {
    var log =
        new ServerLog(
            List.of(
                "start-up: settings",
                "start-up failed: Port 7 is in use by another program; set another [api] port."));

    assertThat(log.steps(true))
        .extracting(StartUpStep::progress)
        .containsExactly(
            Progress.DONE,
            Progress.DONE,
            Progress.DONE,
            Progress.DONE,
            Progress.FAILED,
            Progress.TO_DO);
  }

  @Test
  void hasFailedNothingWhileItRuns() {
    assertThat(new ServerLog(List.of("start-up: settings")).steps(false))
        .extracting(StartUpStep::progress)
        .doesNotContain(Progress.FAILED);
  }
}
