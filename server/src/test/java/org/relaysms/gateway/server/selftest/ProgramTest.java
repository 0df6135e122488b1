package org.relaysms.gateway.server.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;
import org.relaysms.gateway.server.config.SyncConfig.Approval;

class ProgramTest {
  @TempDir private Path folder;

  @Test
  void waitsForNoOperator() throws Exception {
    Files.writeString(folder.resolve("conf.ini"), "[sync]\napproval = operator\n");

    var config = ((Loaded.Ok) ConfigLoader.load(apart())).config();

    assertThat(config.sync().approval()).isEqualTo(Approval.OFF);
  }

  @Test
  void alertsNobody() throws Exception {
    Files.writeString(
        folder.resolve("conf.ini"), "[alerts]\nenabled = yes\nwebhook = https://192.0.2.1/x\n");

    var config = ((Loaded.Ok) ConfigLoader.load(apart())).config();

    assertThat(config.alerts().enabled()).isFalse();
    assertThat(config.alerts().webhook()).isEmpty();
  }

  @Test
  void namesTheSettingsFileForWhoeverWorksElsewhere() {
    var program = new Program(List.of("run"), Optional.of(Path.of("mine.ini")), List.of());

    assertThat(program.serve(folder, "http://127.0.0.1:1"))
        .containsSequence("--conf", Path.of("").toAbsolutePath().resolve("mine.ini").toString());
  }

  private Sources apart() {
    var line = new Program(List.of(), Optional.empty(), List.of()).serve(folder, "http://[::1]:1");
    var values = line.stream().filter(word -> word.contains("=")).toList();
    return new Sources(Optional.empty(), folder, folder, Map.of(), values);
  }
}
