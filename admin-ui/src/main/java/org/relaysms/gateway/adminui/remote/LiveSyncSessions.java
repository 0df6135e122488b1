package org.relaysms.gateway.adminui.remote;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [SyncSessionsFeed] over the events; keeps the newest [#KEPT]. UI thread only.
final class LiveSyncSessions implements SyncSessionsFeed {
  private static final int KEPT = 500;

  private final Map<String, SyncSession> sessionsById = new LinkedHashMap<>();
  private final Watchers<List<SyncSession>> watchers = new Watchers<>();
  private final AdminClient client;

  LiveSyncSessions(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    if (news.type() == News.Type.SNAPSHOT) {
      sessionsById.clear();
    }
    news.sessions().forEach(session -> sessionsById.put(session.id(), session));
    forgetTheOldest();
    if (news.type() == News.Type.SNAPSHOT || !news.sessions().isEmpty()) {
      watchers.tell(all());
    }
  }

  private void forgetTheOldest() {
    var oldest = sessionsById.keySet().iterator();
    while (sessionsById.size() > KEPT) {
      oldest.next();
      oldest.remove();
    }
  }

  private List<SyncSession> all() {
    return List.copyOf(sessionsById.values());
  }

  @Override
  public Subscription watch(Consumer<? super List<SyncSession>> listener) {
    listener.accept(all());
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<URI>> start(String user) {
    return client.startSync(user);
  }

  @Override
  public CompletionStage<Reply<Nothing>> end(String id) {
    return client.delete("/sync/sessions/" + AdminClient.segment(id));
  }

  @Override
  public CompletionStage<Reply<Nothing>> decide(String id, boolean approved) {
    var word = approved ? "/approve" : "/decline";
    return client.post("/sync/sessions/" + AdminClient.segment(id) + word, Map.of());
  }
}
