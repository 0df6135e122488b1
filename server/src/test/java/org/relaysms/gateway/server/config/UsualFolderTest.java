package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualFolderTest {
  @ParameterizedTest
  @CsvSource({
    "Linux,      XDG_DATA_HOME, /data, /data/relaysms-gateway",
    "Linux,      XDG_DATA_HOME, data,  /home/ama/.local/share/relaysms-gateway",
    "Linux,      XDG_DATA_HOME, '',    /home/ama/.local/share/relaysms-gateway",
    "Linux,      LOCALAPPDATA,  /data, /home/ama/.local/share/relaysms-gateway",
    "FreeBSD,    HOME,          /x,    /home/ama/.local/share/relaysms-gateway",
    "Mac OS X,   XDG_DATA_HOME, /data, /home/ama/Library/Application Support/relaysms-gateway",
    "Windows 11, LOCALAPPDATA,  /data, /data/relaysms-gateway",
    "Windows 11, LOCALAPPDATA,  '',    /home/ama/AppData/Local/relaysms-gateway",
  })
  void isWhereThePlatformKeepsIt(String os, String variable, String value, String folder) {
    assertThat(UsualFolder.forData(os, Map.of(variable, value), Path.of("/home/ama")))
        .isEqualTo(Path.of(folder));
  }

  @Test
  void needsNoVariable() {
    assertThat(UsualFolder.forData("Linux", Map.of(), Path.of("/home/ama")))
        .isEqualTo(Path.of("/home/ama/.local/share/relaysms-gateway"));
  }
}
