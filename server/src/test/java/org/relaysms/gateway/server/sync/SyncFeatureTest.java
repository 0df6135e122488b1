package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.config.GatewayConfig;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.Sources;

class SyncFeatureTest {
  @Test
  void waitsLongerThanBothCallsToTheAccountServiceMayTake() {
    var config = config("user_management_api.timeout=60", "user_management_api.connect_timeout=10");

    assertThat(SyncFeature.patience(config)).isGreaterThan(Duration.ofSeconds(2 * (60 + 10)));
  }

  private static GatewayConfig config(String... settings) {
    var here = Path.of("");
    var sources = new Sources(Optional.empty(), here, here, Map.of(), List.of(settings));
    return ((Loaded.Ok) ConfigLoader.load(sources)).config();
  }
}
