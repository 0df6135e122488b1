package org.relaysms.gateway.server.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.Sources;

class ProgramTest {
  /// What names a place or a peer and may stay: used with a remote directory, with Twilio or with
  /// the parts of a Publisher's address, none of which the test has, or only told to phones.
  private static final Set<String> HARMLESS =
      Set.of(
          "websocket_ssl.host",
          "seeds.api_endpoint",
          "publisher.host",
          "publisher.port",
          "publisher.endpoint",
          "user_management_api.api_url",
          "user_management_api.verification_url",
          "user_management_api.platforms_url",
          "dev_api.authentication_url",
          "backend_publisher.host",
          "backend_publisher.port",
          "backend_publisher.endpoint",
          "twilio.url");

  private static final Path DATA = Path.of("/scratch");

  @Test
  void setsEverySettingThatNamesAPlaceOrAPeer() {
    var command = serve(List.of());

    var forgotten =
        allSettings().stream()
            .filter(name -> name.matches(".*(host|port|url|endpoint|filepath|_ssl\\..*)"))
            .filter(name -> !HARMLESS.contains(name))
            .filter(name -> command.stream().noneMatch(word -> word.startsWith(name + "=")))
            .toList();
    assertThat(forgotten).isEmpty();
  }

  @Test
  void winsOverTheOperatorsOwnOverrides() {
    var command = serve(List.of("api.port=6969", "seeds.lifetime=20"));

    assertThat(command).contains("seeds.lifetime=20");
    assertThat(command.lastIndexOf("api.port=0")).isGreaterThan(command.indexOf("api.port=6969"));
  }

  @Test
  void isAcceptedByTheSettingsItself() {
    var overrides = serve(List.of()).stream().filter(word -> word.contains("=")).toList();

    var loaded = ConfigLoader.load(new Sources(Optional.empty(), DATA, DATA, Map.of(), overrides));

    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
  }

  private static List<String> serve(List<String> overrides) {
    return new Program(List.of("java"), Optional.empty(), overrides)
        .serve(DATA, "http://127.0.0.1:1/publish");
  }

  private static Set<String> allSettings() {
    var loaded = ConfigLoader.load(Sources.of(DATA));
    return ((Loaded.Ok) loaded)
        .provenance().settings().stream().map(Setting::name).collect(Collectors.toSet());
  }
}
