package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.Secret;

class ConfigLoaderTest {
  @TempDir private Path folder;

  @Test
  void runsOnDefaultsWithoutAnyFile() {
    assertThat(ok().config())
        .isEqualTo(
            new GatewayConfig(
                new ApiConfig(listener(6969), false),
                new WebSocketConfig(listener(6996)),
                new SyncConfig(3, seconds(15), seconds(120), seconds(10), seconds(60)),
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
  void readsBothFilesOf2022PastedTogether() {
    var config =
        ok("""
            [websocket]
            host=0.0.0.0
            port=7000

            [websocket_ssl]
            crt=
            key=
            pem=
            host=

            [websocket_sync]
            ; All associated times are in seconds
            session_change_limit=4
            session_sleep_timeout=20
            [api]
            host=192.168.1.23
            port=7001
            debug=True
            ; states either:
            ; \t- testing
            ; \t- production
            state=testing

            [api_ssl]
            crt=
            key=
            pem=

            [security]
            public_key_filepath=security/public.pem
            private_key_filepath=/etc/gateway/private.pem

            [user_management_api]
            api_url=https://accounts.example.org:9000
            verification_url=https://accounts.example.org:9000/v2/users/%s/verify
            platforms_url=https://accounts.example.org:9000/v2/users/%s/platforms

            [seeds]
            api_endpoint=https://gateway.example.org/seeds
            [dev_api]
            auth_id=id
            auth_key=key
            authentication_url=https://dev.example.org/v1/authenticate
            [backend_publisher]
            endpoint=/users
            port=11000
            [publisher]
            endpoint=/publish
            port=12000
            """)
            .config();

    assertThat(config.webSocket().listener().port()).isEqualTo(7000);
    assertThat(config.sync().codes()).isEqualTo(4);
    assertThat(config.sync().codeLifetime()).isEqualTo(seconds(20));
    assertThat(config.api().testing()).isTrue();
    assertThat(config.api().listener().host()).isEqualTo("192.168.1.23");
    assertThat(config.security().publicKey()).isEqualTo(folder.resolve("security/public.pem"));
    assertThat(config.security().privateKey()).isEqualTo(Path.of("/etc/gateway/private.pem"));
    assertThat(config.userManagement().verificationUrl())
        .contains("https://accounts.example.org:9000/v2/users/%s/verify");
    assertThat(config.userManagement().apiUrl())
        .contains(URI.create("https://accounts.example.org:9000"));
    assertThat(config.seeds().apiEndpoint()).contains("https://gateway.example.org/seeds");
    assertThat(config.devApi())
        .contains(
            new DevApiConfig(
                URI.create("https://dev.example.org/v1/authenticate"), Secret.of("key"), "id"));
    assertThat(config.backendPublisher())
        .contains(new BackendPublisherConfig(URI.create("http://127.0.0.1:11000/users")));
    assertThat(config.publisher().address()).contains(URI.create("http://127.0.0.1:12000/publish"));
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
  void readsWhatIsSetAboutMessages() {
    var messages =
        ok("""
            [messages]
            letters = g, x,7
            when_full = 503
            quarantine_most = 5
            quarantine_days = 1
            published_days = 2
            dead_days = 3
            patience_days = 4
            keep_texts = YES
            text_bytes = 1000
            """)
            .config()
            .messages();

    assertThat(messages)
        .isEqualTo(
            new MessagesConfig(
                Set.of("g", "x", "7"),
                MessagesConfig.WhenFull.UNAVAILABLE,
                5,
                days(1),
                days(2),
                days(3),
                days(4),
                true,
                1000));
  }

  @ParameterizedTest
  @CsvSource({
    "url = https://p.example/in, https://p.example/in",
    "port = 80\\nendpoint = in, http://127.0.0.1:80/in",
    "host = p.example\\nport = 80\\nendpoint = /in/v1, http://p.example:80/in/v1",
    "host = ::1\\nport = 80\\nendpoint = /in, http://[::1]:80/in",
    "url = https://p.example/\\nport = 80\\nendpoint = /in, https://p.example/",
  })
  void takesThePublisherAsAUrlOrInParts(String lines, String address) {
    var config = ok("[publisher]\n" + lines.replace("\\n", "\n")).config();

    assertThat(config.publisher().address()).contains(URI.create(address));
  }

  @Test
  void pushesNothingWhereNoPublisherIsNamed() {
    assertThat(ok("[publisher]\nhost = p.example").config().publisher().address()).isEmpty();
  }

  @Test
  void refusesAHostThatMakesNoAddress() {
    assertThat(
            load("[publisher]\nhost = a_b\nport = 80\nendpoint = /in", Map.of(), List.of())
                .toString())
        .contains("[publisher] host: a_b makes no address");
  }

  @ParameterizedTest
  @CsvSource({
    "publisher, port = 80, endpoint",
    "publisher, endpoint = /publish, port",
    "backend_publisher, port = 80, endpoint",
    "dev_api, auth_key = k, auth_id",
    "dev_api, auth_id = i, authentication_url",
    "dev_api, authentication_url = https://d.example, auth_key",
    "twilio, auth_token = t, url",
    "publisher_api_ssl, crt = conf.ini, key",
  })
  void saysWhichKeyAServiceLacks(String section, String given, String lacking) {
    assertThat(load("[%s]\n%s".formatted(section, given), Map.of(), List.of()))
        .isInstanceOfSatisfying(
            Loaded.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .anySatisfy(
                        error ->
                            assertThat(error.message())
                                .startsWith("[%s] %s: is missing".formatted(section, lacking))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.23", "gateway.example.org", "::"})
  void letsThePublisherFetchOverTheNetworkWithTlsOnly(String host) {
    var plain = "[publisher_api]\nhost = " + host;
    var certified = plain + "\n[publisher_api_ssl]\ncrt = conf.ini\nkey = conf.ini";

    assertThat(load(plain, Map.of(), List.of()).toString())
        .contains("[publisher_api] host: " + host, "[publisher_api_ssl]");
    assertThat(ok(certified).config().publisherApi().tls()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1"})
  void letsThePublisherOfThisMachineFetchWithoutTls(String host) {
    assertThat(ok("[publisher_api]\nhost = " + host).config().publisherApi().tls()).isEmpty();
  }

  @Test
  void readsTheTokenOfTwilioWithItsUrl() {
    var config = ok("[twilio]\nauth_token = t\nurl = https://g.example/sms?a=1").config();

    assertThat(config.twilio())
        .contains(new TwilioConfig(Secret.of("t"), URI.create("https://g.example/sms?a=1")));
    assertThat(ok("[twilio]\nurl = https://g.example/sms").config().twilio()).isEmpty();
  }

  @Test
  void showsNoSecretOfAService() {
    var loaded =
        ok(
            """
            [publisher]
            secret = hush
            [dev_api]
            authentication_url = https://d.example
            auth_key = hush
            auth_id = i
            [twilio]
            auth_token = hush
            url = https://g.example
            """);

    assertThat(loaded.toString()).contains("***").doesNotContain("hush");
  }

  @Test
  void mergesASectionThatAppearsTwiceAndTakesTheLaterValue() {
    var sync =
        ok("""
            [sync]
            session_change_limit = 4
            session_sleep_timeout = 20
            [websocket_sync]
            session_change_limit = 5
            [SYNC]
            Session_Grace_Timeout: 2.5
            """)
            .config()
            .sync();

    assertThat(sync)
        .isEqualTo(
            new SyncConfig(5, seconds(20), seconds(120), Duration.ofMillis(2500), seconds(60)));
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
                folder.resolve("conf.ini") + ":3"));
  }

  @Test
  void reportsEverythingWrongAtOnceEachWithItsPlace() {
    var errors =
        ((Loaded.Invalid)
                load(
                    """
                    [api]
                    port = 70000
                    prot = 1
                    nonsense
                    [sync]
                    session_sleep_timeout = soon
                    [limits]
                    session_change_limit = 3
                    [webscoket]
                    port = 1
                    [xyzxyzxyz]
                    [users]
                    directory = remote
                    """,
                    Map.of("GATEWAY_API_PROT", "1", "GATEWAY_ADMIN_HOST", "0.0.0.0"),
                    List.of("api.prt=1", "apy.port=1", "what")))
            .errors();

    var file = folder.resolve("conf.ini") + ":";
    assertThat(errors)
        .extracting(ConfigError::toString)
        .containsExactly(
            file + "2: [api] port: 70000 is not right; it must be a whole number from 0 to 65535",
            file + "3: unknown key prot in [api]; did you mean port?",
            file + "4: neither a [section], nor key = value, nor a comment",
            file
                + "6: [sync] session_sleep_timeout: soon is not right; it must be a number of seconds from 1 to 3600",
            file + "8: unknown key session_change_limit in [limits]; it belongs to [sync]",
            file + "9: unknown section [webscoket]; did you mean websocket?",
            file + "11: unknown section [xyzxyzxyz]",
            "GATEWAY_ADMIN_HOST: [admin] host: 0.0.0.0 is not right; it must be 127.0.0.1, ::1 or localhost, which this machine alone reaches",
            "GATEWAY_API_PROT: unknown setting; did you mean GATEWAY_API_PORT?",
            "--set: must be followed by section.key=value",
            "--set api.prt: unknown key prt in [api]; did you mean port?",
            "--set apy.port: unknown section [apy]; did you mean api?",
            "settings: [user_management_api] api_url: is missing; [users] directory = remote needs it",
            "settings: [user_management_api] verification_url: is missing; [users] directory = remote needs it",
            "settings: [user_management_api] platforms_url: is missing; [users] directory = remote needs it");
  }

  @ParameterizedTest
  @CsvSource({
    "api.port, -1",
    "api.port, 65536",
    "api.port, 6969 ; the port",
    "api.public_port, 0",
    "api.host, http://localhost",
    "api.host, a b",
    "api.state, off",
    "sync.session_change_limit, 0",
    "sync.session_change_limit, 1.5",
    "sync.session_sleep_timeout, 0",
    "sync.session_sleep_timeout, -1",
    "sync.session_sleep_timeout, 1e3",
    "security.key_bits, 1024",
    "users.directory, ldap",
    "user_management_api.api_url, accounts.example.org",
    "user_management_api.verification_url, https://a.example/no-user",
    "user_management_api.verification_url, https://a.example/%s/%s",
    "seeds.enrolment, maybe",
    "seeds.api_endpoint, ftp://example.org",
    "database.url, mysql://localhost/x",
    "database.url, postgresql:///x",
    "admin.host, 192.168.1.1",
    "admin.host, 127.0.0.2",
    "api.public_host, 192.168.1.5:6969",
    "api.public_host, [fe80",
    "api.host, 1:2",
    "cors.origins, example.org",
    "cors.origins, https://example.org/path",
    "messages.letters, 'g,,t'",
    "messages.letters, gm",
    "messages.letters, é",
    "messages.when_full, 500",
    "messages.quarantine_most, 0",
    "messages.patience_days, 0",
    "messages.dead_days, 1.5",
    "messages.keep_texts, maybe",
    "messages.text_bytes, 0",
    "publisher.url, publisher.example.org",
    "publisher.port, 0",
    "publisher.endpoint, a b",
    "publisher.timeout, 0.5",
    "publisher.at_once, 0",
    "publisher_api.lease_seconds, 3601",
    "limits.gateways, 9999999999",
    "api_ssl.crt, missing.pem",
  })
  void refusesValuesThatAreNotRight(String name, String value) {
    assertThat(load("", Map.of(), List.of(name + "=" + value)))
        .isInstanceOfSatisfying(
            Loaded.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .anySatisfy(error -> assertThat(error.place()).isEqualTo("--set " + name)));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://gw:s%40fe@db.example.org:5433/gw?sslmode=require, 'jdbc:postgresql://db.example.org:5433/gw?user=gw&password=s%40fe&sslmode=require'",
    "postgres://localhost/gw, jdbc:postgresql://localhost/gw",
    "jdbc:postgresql://localhost/gw?user=a, jdbc:postgresql://localhost/gw?user=a",
  })
  void takesPostgresqlUrlsOfBothKindsAndShowsThemNowhere(String url, String jdbcUrl) {
    var loaded = (Loaded.Ok) load("", Map.of("GATEWAY_DATABASE_URL", url), List.of());

    assertThat(loaded.config().database())
        .isEqualTo(new DatabaseConfig.Postgres(Secret.of(jdbcUrl)));
    assertThat(loaded.toString()).doesNotContain("s%40fe").doesNotContain(jdbcUrl);
  }

  @Test
  void showsNoSecretInAnError() {
    var loaded = load("", Map.of("GATEWAY_DATABASE_URL", "postgresql://a:hush@/"), List.of());

    assertThat(loaded.toString()).contains("GATEWAY_DATABASE_URL").doesNotContain("hush");
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
  void refusesAKeyAboveTheFirstSection() {
    assertThat(load("port = 1\n[api]\n", Map.of(), List.of())).isInstanceOf(Loaded.Invalid.class);
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

  @Test
  void refusesAChosenFileThatIsNotThere() {
    var missing = folder.resolve("missing.ini");
    var sources = new Sources(Optional.of(missing), folder, folder, Map.of(), List.of());

    assertThat(ConfigLoader.load(sources))
        .isEqualTo(
            new Loaded.Invalid(List.of(new ConfigError(missing.toString(), "no such file"))));
  }

  @Test
  void readsCertificatesAndTheirName() throws IOException {
    var certificate = Files.writeString(folder.resolve("a.pem"), "");

    var listener =
        ok("[websocket_ssl]\ncrt = a.pem\nkey = a.pem\nhost = ws.example.org")
            .config()
            .webSocket()
            .listener();

    assertThat(listener.tls()).contains(new TlsConfig(certificate, certificate, Optional.empty()));
    assertThat(listener.publicHost()).contains("ws.example.org");
  }

  @Test
  void readsOrigins() {
    var cors = ok("[cors]\norigins = https://a.example, http://b.example:8080").config().cors();

    assertThat(cors.allows("https://a.example")).isTrue();
    assertThat(cors.allows("http://b.example:8080")).isTrue();
    assertThat(cors.allows("https://a.example.evil")).isFalse();
    assertThat(ok("[cors]\norigins = none").config().cors().allows("https://a.example")).isFalse();
  }

  @Test
  void readsAFigureThatIsOffAsTheMostThatCanBe() {
    var limits =
        ok("[limits]\nbody_bytes = 0\nsocket_frame_bytes = 0\nrequest_seconds = 0\nwaiting_messages = 0\n")
            .config()
            .limits();

    assertThat(limits.bodyBytes()).isEqualTo(999_999_999);
    assertThat(limits.socketFrameBytes()).isEqualTo(999_999_999);
    assertThat(limits.requestSeconds()).isEqualTo(999_999_999);
    assertThat(limits.waitingMessages()).isEqualTo(999_999_999);
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

  private Loaded.Ok ok() {
    return (Loaded.Ok) ConfigLoader.load(Sources.of(folder));
  }

  private Loaded.Ok ok(String file) {
    return (Loaded.Ok) load(file, Map.of(), List.of());
  }

  private Loaded load(String file, Map<String, String> environment, List<String> overrides) {
    try {
      Files.writeString(folder.resolve("conf.ini"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ConfigLoader.load(new Sources(Optional.empty(), folder, folder, environment, overrides));
  }

  private static ListenerConfig listener(int port) {
    return new ListenerConfig(
        "0.0.0.0", port, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Duration days(long days) {
    return Duration.ofDays(days);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
