package org.relaysms.gateway.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  private static final PathTemplate PATH = PathTemplate.of("/init/{user}/{session}");

  @Test
  void tellsWhatTheNamesStandFor() {
    assertThat(PATH.match("/init/111/000")).contains(Map.of("user", "111", "session", "000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/init",
        "/init/111",
        "/init/111/",
        "/init/111/000/",
        "//init/111/000",
        "/init//000",
        "/Init/111/000",
        "init/111/000",
        "/%69nit/111/000",
        "/init;x=1/111/000",
        "/init/111/000;x=1",
        "/./init/111/000",
        "/init/../init/111/000"
      })
  void refusesEveryOtherPath(String path) {
    assertThat(PATH.match(path)).isEmpty();
  }
}
