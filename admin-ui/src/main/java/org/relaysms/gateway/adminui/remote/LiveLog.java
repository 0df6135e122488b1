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

/// [LogFeed] over the events, the admin API, the files in the data folder and, where no server
/// runs, the server's program. UI thread only.
final class LiveLog implements LogFeed {
  private final Watchers<Optional<Long>> watchers = new Watchers<>();
  private final AdminClient client;
  private final ServerProgram program;
  private final Path dataFolder;
  private final Executor background;
  private final UiThread ui;
  private Optional<Long> latest = Optional.empty();

  LiveLog(
      AdminClient client,
      ServerProgram program,
      Path dataFolder,
      Executor background,
      UiThread ui) {
    this.client = client;
    this.program = program;
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
    return latest.isPresent() ? client.download("/log/report", file) : offline(file);
  }

  /// Made by the server's program, which knows what to take out.
  private CompletionStage<Reply<Nothing>> offline(Path file) {
    var part = file.resolveSibling(file.getFileName() + ".part");
    return CompletableFuture.supplyAsync(() -> Download.closed(part), background)
        .thenCompose(made -> program.report(dataFolder, made))
        .thenApplyAsync(good -> finished(good, part, file), background)
        .exceptionally(failed -> new Reply.Unreachable<>(failed.getClass().getSimpleName()))
        .thenApplyAsync(Function.identity(), ui);
  }

  private static Reply<Nothing> finished(boolean good, Path part, Path file) {
    if (!good) {
      return new Reply.Unreachable<>("no report");
    }
    Download.move(part, file);
    return new Reply.Done<>(Nothing.NOTHING);
  }

  /// Of a server that this app started, or of one that writes a file of its own.
  private Path newest() {
    var started = dataFolder.resolve(ServerLog.STARTED_BY_APP);
    var own = dataFolder.resolve("server.log");
    return ServerLog.changed(own).isAfter(ServerLog.changed(started)) ? own : started;
  }
}
