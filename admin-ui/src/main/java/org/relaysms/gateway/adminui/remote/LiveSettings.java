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
    return client.replace("/settings", tag, new Changes(valuesByName), SettingsSheet.class);
  }

  private record Changes(Map<String, String> changes) {}
}
