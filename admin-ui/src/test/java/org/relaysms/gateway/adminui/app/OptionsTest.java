package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @TempDir private Path folder;

  @Test
  void takesTheServerThatIsNamed() {
    var properties = properties(folder.resolve("admin"));
    var named = Map.of("RELAYSMS_SERVER_APP", "/from/environment");
    assertThat(Options.of(new String[0], named, properties).program().folder())
        .isEqualTo(Path.of("/from/environment"));

    properties.setProperty("server.app", "/from/property");

    assertThat(Options.of(new String[0], named, properties).program().folder())
        .isEqualTo(Path.of("/from/property"));
  }

  @Test
  void findsTheServerBesideTheApp() throws IOException {
    program(folder.resolve("server"));

    assertThat(found(folder.resolve("admin"))).isEqualTo(folder.resolve("server"));
  }

  @Test
  void findsTheServerInTheSourceTree() throws IOException {
    var built = folder.resolve("server").resolve("target").resolve("app");
    program(built);

    assertThat(found(folder.resolve("admin-ui").resolve("target").resolve("app"))).isEqualTo(built);
  }

  @Test
  void takesTheDataFolderFromTheCommandLineElseTheUsualPlace() {
    var properties = properties(folder);

    assertThat(Options.of(new String[] {"--data", "/d"}, Map.of(), properties).dataFolder())
        .isEqualTo(Path.of("/d"));
    assertThat(Options.of(new String[0], Map.of(), properties).dataFolder())
        .isEqualTo(Path.of("/home/rose/.local/share/relaysms-gateway"));
  }

  @Test
  void followsTheFolderOfTheFirstSetUpUnlessOneIsNamed() {
    var properties = properties(folder);
    var chosen = Optional.of("/media/disk/relaysms");

    assertThat(Options.of(new String[0], Map.of(), properties).placed(chosen).dataFolder())
        .isEqualTo(Path.of("/media/disk/relaysms"));
    assertThat(
            Options.of(new String[] {"--data", "/d"}, Map.of(), properties)
                .placed(chosen)
                .dataFolder())
        .isEqualTo(Path.of("/d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "no\0path"})
  void staysInTheUsualFolderWhereWhatIsRememberedIsNone(String remembered) {
    var usual = Options.of(new String[0], Map.of(), properties(folder));

    assertThat(usual.placed(Optional.of(remembered))).isEqualTo(usual);
  }

  @Test
  void setsUpWhereNothingIsYet() throws IOException {
    assertThat(FirstRun.due(folder.resolve("none"), folder)).isTrue();

    Files.createDirectory(folder.resolve("confs"));
    Files.createFile(folder.resolve("confs/conf.ini"));
    assertThat(FirstRun.due(folder.resolve("none"), folder)).isFalse();

    Files.createFile(folder.resolve("gateway.db"));
    assertThat(FirstRun.due(folder, folder.resolve("none"))).isFalse();
  }

  @Test
  void needsADisplayOnLinuxOnly() {
    assertThat(Launcher.hasDisplay(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
    assertThat(Launcher.hasDisplay(Map.of(), "Mac OS X")).isTrue();
  }

  private static Path found(Path ownFolder) {
    return Options.of(new String[0], Map.of(), properties(ownFolder)).program().folder();
  }

  private static Properties properties(Path ownFolder) {
    var properties = new Properties();
    properties.setProperty("os.name", "Linux");
    properties.setProperty("user.home", "/home/rose");
    properties.setProperty("path.separator", ":");
    properties.setProperty("java.class.path", ownFolder.resolve("lib").resolve("a.jar") + ":b.jar");
    return properties;
  }

  private static void program(Path place) throws IOException {
    Files.createDirectories(place.resolve("bin"));
    Files.createFile(place.resolve("bin").resolve("relaysms-gateway"));
  }
}
