package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [StatusFeed] over the events. UI thread only.
final class LiveStatus implements StatusFeed {
  private final Watchers<Optional<ServerStatus>> watchers = new Watchers<>();
  private final AdminClient client;
  private Optional<ServerStatus> latest = Optional.empty();

  LiveStatus(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    var now = news.type() == News.Type.CHANGES ? news.status().or(() -> latest) : news.status();
    if (news.status().isPresent() || now.isPresent() != latest.isPresent()) {
      latest = now;
      watchers.tell(now);
    }
  }

  @Override
  public Subscription watch(Consumer<? super Optional<ServerStatus>> listener) {
    listener.accept(latest);
    return watchers.add(listener);
  }

  @Override
  public Optional<ServerStatus> latest() {
    return latest;
  }

  @Override
  public CompletionStage<Reply<Nothing>> chooseAddress(Optional<String> host) {
    return client.put("/address", new Choice(host.orElse(null)));
  }

  /// Null says: the server chooses.
  private record Choice(@Nullable String host) {}
}
