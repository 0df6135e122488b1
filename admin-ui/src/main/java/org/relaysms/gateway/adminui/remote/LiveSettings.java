package org.relaysms.gateway.adminui.remote;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/// [SettingsPort] over the admin API.
final class LiveSettings implements SettingsPort {
  private final AdminClient client;

  LiveSettings(AdminClient client) {
    this.client = client;
  }

  @Override
  public CompletionStage<Reply<SettingsSheet>> read() {
    return client.get("/settings", SettingsSheet.class);
  }

  @Override
  public CompletionStage<Reply<SettingFaults>> check(Map<String, String> valuesByName) {
    return client.post("/settings/check", new Changes(valuesByName), SettingFaults.class);
  }

  @Override
  public CompletionStage<Reply<SettingsSheet>> save(String tag, Map<String, String> valuesByName) {
    return client.matched("PUT", "/settings", tag, new Changes(valuesByName), SettingsSheet.class);
  }

  @Override
  public CompletionStage<Reply<SettingsSheet>> selfSign(String tag, String key) {
    return client.matched(
        "POST", "/settings/self-signed", tag, new WantedKey(key), SettingsSheet.class);
  }

  private record WantedKey(String key) {}

  private record Changes(Map<String, String> changes) {}
}
