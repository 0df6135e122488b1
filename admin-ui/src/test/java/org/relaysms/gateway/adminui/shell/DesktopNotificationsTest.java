package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopNotificationsTest {
  @TempDir private Path folder;
  private final List<Runnable> waiting = new ArrayList<>();

  @Test
  void handsTheWordsOverAsTheyAre() throws IOException {
    var desktop = new DesktopNotifications(program().toString(), waiting::add);

    desktop.show("RelaySMS", "--$(reboot) is silent.");
    run();

    assertThat(folder.resolve("said"))
        .hasContent("--app-name=RelaySMS Gateway\n--\nRelaySMS\n--$(reboot) is silent.\n");
  }

  @Test
  void asksNoMoreForAProgramThatIsMissing() {
    var desktop = new DesktopNotifications(folder.resolve("none").toString(), waiting::add);

    desktop.show("RelaySMS", "Market is silent.");
    run();
    desktop.show("RelaySMS", "Market is silent.");

    assertThat(waiting).isEmpty();
  }

  private void run() {
    var now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  private Path program() throws IOException {
    var script = "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + folder.resolve("said") + "'\n";
    var program = Files.writeString(folder.resolve("notify-send"), script);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
