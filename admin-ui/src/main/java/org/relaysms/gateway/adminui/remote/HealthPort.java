package org.relaysms.gateway.adminui.remote;

import java.util.concurrent.CompletionStage;

/// The server's checks of itself.
@FunctionalInterface
public interface HealthPort {
  /// Looks at everything anew; completes on the UI thread.
  CompletionStage<Reply<HealthReport>> checks();
}
