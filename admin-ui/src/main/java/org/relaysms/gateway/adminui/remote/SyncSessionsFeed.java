package org.relaysms.gateway.adminui.remote;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The syncs under way and lately ended, and what starts and ends one.
public interface SyncSessionsFeed {
  /// Each time all that are known, newest last; begins at once.
  Subscription watch(Consumer<? super List<SyncSession>> listener);

  /// `GET /v2/sync/users/{user}`, the public route, with the admin token so that no limit counts.
  /// The answer is the WebSocket to open, at an address this computer reaches.
  CompletionStage<Reply<URI>> start(String user);

  CompletionStage<Reply<Nothing>> end(String id);

  /// Answers a phone that asked: it gets its key, or its sync ends.
  CompletionStage<Reply<Nothing>> decide(String id, boolean approved);
}
