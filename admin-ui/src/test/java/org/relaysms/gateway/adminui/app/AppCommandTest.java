package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppCommandTest {
  private static final Path USUAL = Path.of("/usual");

  private final Properties properties = new Properties();
  @TempDir private Path own;

  @Test
  void isTheScriptOfTheDistribution() throws IOException {
    var script = own.resolve("bin").resolve("relaysms-gateway-admin");
    Files.createDirectories(script.getParent());
    Files.writeString(script, "");

    assertThat(command(USUAL)).containsExactly(script.toString());
    assertThat(command(Path.of("/other"))).containsExactly(script.toString(), "--data", "/other");
  }

  @Test
  void isTheProgramOfAnInstalledApp() {
    properties.setProperty("jpackage.app-path", "/opt/relaysms/bin/app");

    assertThat(command(USUAL)).containsExactly("/opt/relaysms/bin/app");
  }

  @Test
  void isNotKnownWhenRunFromClassFiles() {
    assertThat(command(Path.of("/other"))).isEmpty();
  }

  private List<String> command(Path data) {
    return AppCommand.of(own, properties, data, USUAL);
  }
}
