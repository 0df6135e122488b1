package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.UiThread;

/// [LogFeed] over the events, the admin API and the files in the data folder. UI thread only.
final class LiveLog implements LogFeed {
  private final Watchers<Optional<Long>> watchers = new Watchers<>();
  private final AdminClient client;
  private final Path dataFolder;
  private final Executor background;
  private final UiThread ui;
  private Optional<Long> latest = Optional.empty();

  LiveLog(AdminClient client, Path dataFolder, Executor background, UiThread ui) {
    this.client = client;
    this.dataFolder = dataFolder;
    this.background = background;
    this.ui = ui;
  }

  void take(News news) {
    var now = news.type() == News.Type.CHANGES ? news.log().or(() -> latest) : news.log();
    if (news.log().isPresent() || now.isPresent() != latest.isPresent()) {
      latest = now;
      watchers.tell(now);
    }
  }

  @Override
  public Subscription watch(Consumer<? super Optional<Long>> listener) {
    listener.accept(latest);
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<LogPage>> after(long seq, int limit) {
    return client.get("/log?after=" + seq + "&limit=" + limit, LogPage.class);
  }

  @Override
  public CompletionStage<List<LogLine>> former() {
    return CompletableFuture.supplyAsync(() -> FormerLog.read(newest()), background)
        .thenApplyAsync(Function.identity(), ui);
  }

  @Override
  public CompletionStage<Reply<Nothing>> report(Path file) {
    return client.download("/log/report", file);
  }

  /// Of a server that this app started, or of one that writes a file of its own.
  private Path newest() {
    var started = dataFolder.resolve(ServerLog.STARTED_BY_APP);
    var own = dataFolder.resolve("server.log");
    return ServerLog.changed(own).isAfter(ServerLog.changed(started)) ? own : started;
  }
}
