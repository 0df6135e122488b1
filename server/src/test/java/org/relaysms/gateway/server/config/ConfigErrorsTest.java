package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused, and in which words.
class ConfigErrorsTest extends ConfigFolder {
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

  @Test
  void refusesAHostThatMakesNoAddress() {
    assertThat(
            load("[publisher]\nhost = a_b\nport = 80\nendpoint = /in", Map.of(), List.of())
                .toString())
        .contains("[publisher] host: a_b makes no address");
  }

  @Test
  void showsNoSecretInAnError() {
    var loaded = load("", Map.of("GATEWAY_DATABASE_URL", "postgresql://a:hush@/"), List.of());

    assertThat(loaded.toString()).contains("GATEWAY_DATABASE_URL").doesNotContain("hush");
  }

  @Test
  void refusesAKeyAboveTheFirstSection() {
    assertThat(load("port = 1\n[api]\n", Map.of(), List.of())).isInstanceOf(Loaded.Invalid.class);
  }

  @Test
  void refusesAChosenFileThatIsNotThere() {
    var missing = folder.resolve("missing.ini");
    var sources = new Sources(Optional.of(missing), folder, folder, Map.of(), List.of());

    assertThat(ConfigLoader.load(sources))
        .isEqualTo(
            new Loaded.Invalid(List.of(new ConfigError(missing.toString(), "no such file"))));
  }
}
