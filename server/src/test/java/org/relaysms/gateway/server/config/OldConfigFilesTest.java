package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.kernel.Secret;

/// The files of 2022, and the names of theirs that live on.
class OldConfigFilesTest extends ConfigFolder {
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
            new SyncConfig(
                5,
                seconds(20),
                seconds(120),
                Duration.ofMillis(2500),
                seconds(60),
                SyncConfig.Approval.OFF));
  }
}
