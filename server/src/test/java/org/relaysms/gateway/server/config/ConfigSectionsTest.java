package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.Secret;

/// What single sections come to.
class ConfigSectionsTest extends ConfigFolder {
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
}
