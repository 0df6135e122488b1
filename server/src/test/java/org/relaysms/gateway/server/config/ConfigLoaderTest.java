package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where values come from, and which of them wins.
class ConfigLoaderTest extends ConfigFolder {
  @Test
  void runsOnDefaultsWithoutAnyFile() {
    assertThat(ok().config())
        .isEqualTo(
            new GatewayConfig(
                new ApiConfig(listener(6969), false),
                new WebSocketConfig(listener(6996)),
                new SyncConfig(
                    3,
                    seconds(15),
                    seconds(120),
                    seconds(10),
                    seconds(60),
                    SyncConfig.Approval.OFF),
                new SecurityConfig(
                    folder.resolve("keys/public.pem"),
                    folder.resolve("keys/private.pem"),
                    folder.resolve("keys/master.key"),
                    Optional.empty(),
                    3072),
                new UsersConfig(UsersConfig.DirectoryMode.LOCAL),
                new UserManagementConfig(
                    Optional.empty(), Optional.empty(), Optional.empty(), seconds(5), seconds(15)),
                new SeedsConfig(Optional.empty(), seconds(90), SeedsConfig.Enrolment.OPEN),
                new AlertsConfig(
                    true,
                    seconds(90),
                    seconds(210),
                    seconds(30),
                    Optional.empty(),
                    seconds(10),
                    Optional.empty()),
                new MessagesConfig(
                    Set.of("g", "t", "T"),
                    MessagesConfig.WhenFull.CLOSE,
                    10_000,
                    days(30),
                    days(30),
                    days(90),
                    days(5),
                    false,
                    65_536),
                new PublisherConfig(Optional.empty(), Optional.empty(), seconds(5), seconds(40), 8),
                new PublisherApiConfig("127.0.0.1", 6971, seconds(120), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new DatabaseConfig.SqliteFile(folder.resolve("gateway.db")),
                new AdminConfig("127.0.0.1", 6970),
                new CorsConfig(true, Set.of()),
                new LimitsConfig(
                    60, 10, 30, 10, 60, 60, 100_000, 50_000, 131_072, 65_536, 10, 2_000_000)))
        .isEqualTo(ConfigLoader.defaults(folder));
  }

  @Test
  void findsThePassphraseOfTheMasterKeyBySettingEnvironmentOrCommandLine() {
    var name = "security.master_key_passphrase_filepath";
    var variable = Map.of("GATEWAY_SECURITY_MASTER_KEY_PASSPHRASE_FILEPATH", "/b");
    var file = "[security]\nmaster_key_passphrase_filepath = a";

    assertThat(passphraseFile(load(file, Map.of(), List.of()))).contains(folder.resolve("a"));
    assertThat(passphraseFile(load(file, variable, List.of()))).contains(Path.of("/b"));
    assertThat(passphraseFile(load(file, variable, List.of(name + "=/c")))).contains(Path.of("/c"));
  }

  @Test
  void letsEnvironmentWinOverFileAndCommandLineOverBoth() {
    var loaded =
        (Loaded.Ok)
            load(
                "[sync]\nsession_change_limit = 4\nsession_grace_timeout = 4\n[api]\nport = 4",
                Map.of(
                    "GATEWAY_SYNC_SESSION_CHANGE_LIMIT", "5",
                    "GATEWAY_SYNC_SESSION_GRACE_TIMEOUT", "5",
                    "GATEWAY_SERVICE_HOST", "somebody else's",
                    "PATH", "/bin"),
                List.of("sync.session_change_limit=6", "sync.session_change_limit=7"));

    assertThat(loaded.config().sync().codes()).isEqualTo(7);
    assertThat(loaded.config().sync().grace()).isEqualTo(seconds(5));
    assertThat(loaded.config().api().listener().port()).isEqualTo(4);
    assertThat(origin(loaded, "sync.session_change_limit")).isEqualTo(Origin.COMMAND_LINE);
    assertThat(origin(loaded, "sync.session_grace_timeout")).isEqualTo(Origin.ENVIRONMENT);
    assertThat(origin(loaded, "api.port")).isEqualTo(Origin.FILE);
    assertThat(origin(loaded, "api.host")).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void tellsWhereAValueStands() {
    var provenance = ok("[api]\n\nport = 7001").provenance();

    assertThat(provenance.file()).contains(folder.resolve("conf.ini"));
    assertThat(provenance.setting("api.port"))
        .contains(
            new Setting(
                "api",
                "port",
                "7001",
                "6969",
                "a whole number from 0 to 65535",
                Origin.FILE,
                folder.resolve("conf.ini") + ":3",
                3,
                false,
                SettingKind.number(SettingKind.Sort.WHOLE, 0, 65535)));
  }

  @Test
  void takesAnEmptyValueForNone() {
    assertThat(ok("[api]\nport =\npublic_host =\n").config())
        .isEqualTo(ConfigLoader.defaults(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uFEFF[api]\r\nport = 1\r\n", "# a\n; b\n\n[ api ]\nport=1", "[api]\nport:1"})
  void readsEveryUsualWayOfWriting(String text) {
    assertThat(ok(text).config().api().listener().port()).isEqualTo(1);
  }

  @Test
  void prefersTheChosenFileThenTheDataFolderThenTheWorkingFolder() throws IOException {
    var working = folder.resolve("work");
    Files.createDirectories(working.resolve("confs"));
    var chosen = Files.writeString(folder.resolve("chosen.ini"), "[api]\nport = 1");
    Files.writeString(working.resolve("confs/conf.ini"), "[api]\nport = 3");

    assertThat(port(Optional.empty(), working)).isEqualTo(3);
    Files.writeString(folder.resolve("conf.ini"), "[api]\nport = 2");
    assertThat(port(Optional.empty(), working)).isEqualTo(2);
    assertThat(port(Optional.of(chosen), working)).isEqualTo(1);
  }

  private int port(Optional<Path> chosen, Path working) {
    var loaded = ConfigLoader.load(new Sources(chosen, folder, working, Map.of(), List.of()));
    return ((Loaded.Ok) loaded).config().api().listener().port();
  }

  private static Optional<Path> passphraseFile(Loaded loaded) {
    return ((Loaded.Ok) loaded).config().security().masterKeyPassphrase();
  }

  private static Origin origin(Loaded.Ok loaded, String name) {
    return loaded.provenance().setting(name).orElseThrow().origin();
  }

  private static ListenerConfig listener(int port) {
    return new ListenerConfig(
        "0.0.0.0", port, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
