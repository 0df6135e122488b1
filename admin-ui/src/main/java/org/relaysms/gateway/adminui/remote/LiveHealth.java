package org.relaysms.gateway.adminui.remote;

import java.util.concurrent.CompletionStage;

/// [HealthPort] over the admin API.
final class LiveHealth implements HealthPort {
  private final AdminClient client;

  LiveHealth(AdminClient client) {
    this.client = client;
  }

  @Override
  public CompletionStage<Reply<HealthReport>> checks() {
    return client.get("/health", HealthReport.class);
  }
}
