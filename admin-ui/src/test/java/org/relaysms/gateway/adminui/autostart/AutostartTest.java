package org.relaysms.gateway.adminui.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.autostart.Autostart.Outcome;
import org.relaysms.gateway.adminui.autostart.Autostart.State;

class AutostartTest {
  private static final List<String> COMMAND =
      List.of("/opt/RelaySMS Gateway/bin/relaysms-gateway-admin", "--data", "/mnt/50% full");

  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private Autostart linux;

  @BeforeEach
  void make() {
    linux = Autostart.of("Linux", Map.of(), home, COMMAND);
  }

  @Test
  void isOnAndOffByItsFile() {
    assertThat(linux.state()).isEqualTo(new State.Off());

    assertThat(linux.on()).isEqualTo(new Outcome.Done());
    assertThat(linux.state()).isEqualTo(new State.On());
    assertThat(linux.file()).isEqualTo(home.resolve(".config/autostart/relaysms-gateway.desktop"));

    assertThat(linux.off()).isEqualTo(new Outcome.Done());
    assertThat(linux.off()).isEqualTo(new Outcome.Done());
    assertThat(linux.state()).isEqualTo(new State.Off());
  }

  @Test
  void keepsItsFileWhereTheEnvironmentWants() {
    var place = home.resolve("elsewhere");

    assertThat(at(place.toString()).file())
        .isEqualTo(place.resolve("autostart").resolve("relaysms-gateway.desktop"));
    assertThat(at("not/absolute").file().startsWith(home.resolve(".config"))).isTrue();
  }

  private Autostart at(String configHome) {
    return Autostart.of("Linux", Map.of("XDG_CONFIG_HOME", configHome), home, COMMAND);
  }

  /// By the Desktop Entry Specification, "The Exec key".
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/usr/bin/plain-1.0|/usr/bin/plain-1.0",
        "/opt/with space/x|\"/opt/with space/x\"",
        "50%|\"50%%\"",
        "a\"b|\"a\\\\\"b\"",
        "a$b`c|\"a\\\\$b\\\\`c\"",
        "a\\b|\"a\\\\\\\\b\"",
        "it's;#&|\"it's;#&\"",
      })
  void quotesACommand(String argument, String written) {
    assertThat(DesktopEntry.exec(List.of(argument))).isEqualTo(written);
  }

  @Test
  void writesWhatTheDesktopReads() throws IOException {
    linux.on();

    assertThat(Files.readAllLines(linux.file()))
        .contains(
            "[Desktop Entry]",
            "Type=Application",
            "Exec=\"/opt/RelaySMS Gateway/bin/relaysms-gateway-admin\" --data \"/mnt/50%% full\"");
  }

  @ParameterizedTest
  @CsvSource({"Hidden=true", "X-GNOME-Autostart-enabled=false"})
  void isOffWhereTheDesktopTurnedItOff(String line) throws IOException {
    linux.on();

    Files.writeString(linux.file(), Files.readString(linux.file()) + line + "\n");

    assertThat(linux.state()).isEqualTo(new State.Off());
  }

  @Test
  void saysThatItOpensAnother() throws IOException {
    linux.on();

    Files.writeString(linux.file(), Files.readString(linux.file()).replace("50", "60"));

    assertThat(linux.state()).isEqualTo(new State.OnForAnother());
  }

  @Test
  void saysWhyTheFileCannotBeWritten() throws IOException {
    Files.writeString(home.resolve(".config"), "a file");

    assertThat(linux.on()).isInstanceOf(Outcome.Failed.class);
    assertThat(linux.state()).isEqualTo(new State.Off());
  }

  @Test
  void saysThatItDoesNotKnowItsProgram() {
    var unknown = Autostart.of("Linux", Map.of(), home, List.of());

    assertThat(unknown.on()).isEqualTo(new Outcome.NoProgram());
    assertThat(unknown.file()).doesNotExist();
  }

  @Test
  void writesACommandFileForWindows() throws IOException {
    var windows = Autostart.of("Windows 11", Map.of(), home, COMMAND);

    windows.on();

    assertThat(windows.file())
        .isEqualTo(
            home.resolve("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup")
                .resolve("RelaySMS Gateway.cmd"));
    assertThat(Files.readString(windows.file()))
        .contains(
            "start \"\" \"/opt/RelaySMS Gateway/bin/relaysms-gateway-admin\" \"--data\" \"/mnt/50%% full\"\r\n");
    assertThat(windows.state()).isEqualTo(new State.On());
  }

  @Test
  void writesAPropertyListForMacOs() throws IOException {
    var mac = Autostart.of("Mac OS X", Map.of(), home, List.of("/Applications/R&D.app", "<x>"));

    mac.on();

    assertThat(mac.file())
        .isEqualTo(home.resolve("Library/LaunchAgents/org.relaysms.gateway.admin.plist"));
    assertThat(Files.readAllLines(mac.file()))
        .contains(
            "    <string>/Applications/R&amp;D.app</string>", "    <string>&lt;x&gt;</string>");
  }
}
