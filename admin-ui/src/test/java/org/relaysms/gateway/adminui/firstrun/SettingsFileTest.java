package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.firstrun.SettingsFile.Port;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;

/// What the set-up writes, read by the server's own reader.
class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void saysWhatWasChosen() throws IOException {
    var file =
        new SettingsFile(
            Optional.of("gateway.example.org"),
            List.of(new Port("api", 6972), new Port("admin", 6973)),
            Optional.of("https://publisher.example.org/publish"));

    var config = read(file);

    assertThat(config.api().listener().port()).isEqualTo(6972);
    assertThat(config.api().listener().publicHost()).contains("gateway.example.org");
    assertThat(config.webSocket().listener().port()).isEqualTo(6996);
    assertThat(config.webSocket().listener().publicHost()).contains("gateway.example.org");
    assertThat(config.admin().port()).isEqualTo(6973);
    assertThat(config.publisher().address())
        .hasToString("Optional[https://publisher.example.org/publish]");
  }

  @Test
  void leavesEverythingElseToTheDefaults() throws IOException {
    var config = read(new SettingsFile(Optional.empty(), List.of(), Optional.empty()));

    assertThat(config).isEqualTo(ConfigLoader.defaults(folder));
  }

  private GatewayConfig read(SettingsFile file) throws IOException {
    Files.writeString(folder.resolve("conf.ini"), file.text());
    return ((Loaded.Ok) ConfigLoader.load(Sources.of(folder))).config();
  }
}
