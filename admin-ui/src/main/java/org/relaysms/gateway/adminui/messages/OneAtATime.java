package org.relaysms.gateway.adminui.messages;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Runs a request, one at a time: whatever asks for it meanwhile is served by one more when the
/// first is over. FX thread only, where its requests complete too.
final class OneAtATime {
  private final Supplier<? extends CompletionStage<?>> request;
  private boolean under;
  private boolean again;

  OneAtATime(Supplier<? extends CompletionStage<?>> request) {
    this.request = request;
  }

  void ask() {
    if (under) {
      again = true;
    } else {
      begin();
    }
  }

  boolean idle() {
    return !under;
  }

  private void begin() {
    under = true;
    again = false;
    var _ = request.get().whenComplete((_, _) -> over());
  }

  private void over() {
    under = false;
    if (again) {
      begin();
    }
  }
}
