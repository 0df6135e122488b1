package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.relaysms.gateway.adminui.fx.UiThread;

/// Speaks the admin API of the server that `server.json` in the data folder names at that moment.
/// Thread-safe; requests are made on `background`, answers complete on the UI thread.
public final class AdminClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Of an answer, in bytes: the longest history and the most devices are far shorter.
  private static final long LONGEST = 16L * 1024 * 1024;

  private final HttpClient http;
  private final Path dataFolder;
  private final Executor background;
  private final UiThread ui;

  public AdminClient(HttpClient http, Path dataFolder, Executor background, UiThread ui) {
    this.http = http;
    this.dataFolder = dataFolder;
    this.background = background;
    this.ui = ui;
  }

  <T> CompletionStage<Reply<T>> get(String path, Class<T> type) {
    return admin("GET", path, BodyPublishers.noBody(), body -> Answers.json(body, type));
  }

  CompletionStage<Reply<Nothing>> post(String path, Object body) {
    return admin("POST", path, json(body), gone -> Nothing.NOTHING);
  }

  /// With an answer that says something.
  <T> CompletionStage<Reply<T>> post(String path, Object body, Class<T> type) {
    return admin("POST", path, json(body), answer -> Answers.json(answer, type));
  }

  /// Writes the answer into a file as it comes, however long it is; the file is there only once the
  /// whole is.
  CompletionStage<Reply<Nothing>> download(String path, Path file) {
    var part = file.resolveSibling(file.getFileName() + ".part");
    return send(
        server -> server.admin().resolve("/admin/v1" + path),
        "GET",
        BodyPublishers.noBody(),
        request ->
            http.sendAsync(request, Download.into(part))
                .thenApply(answer -> Download.finish(answer, part, file)));
  }

  CompletionStage<Reply<Nothing>> put(String path, Object body) {
    return admin("PUT", path, json(body), gone -> Nothing.NOTHING);
  }

  /// Changes what had this tag when it was read.
  <T> CompletionStage<Reply<T>> matched(
      String method, String path, String tag, Object body, Class<T> type) {
    return send(
        server -> server.admin().resolve("/admin/v1" + path),
        method,
        json(body),
        request -> exchange(ifMatch(request, tag), answer -> Answers.json(answer, type)));
  }

  private static HttpRequest ifMatch(HttpRequest request, String tag) {
    return HttpRequest.newBuilder(request, (name, value) -> true)
        .header("If-Match", "\"" + tag + "\"")
        .build();
  }

  CompletionStage<Reply<Nothing>> delete(String path) {
    return admin("DELETE", path, BodyPublishers.noBody(), gone -> Nothing.NOTHING);
  }

  /// The public start of a sync; its answer names the public address, ours leads to this computer.
  CompletionStage<Reply<URI>> startSync(String user) {
    return send(
        server -> server.api().resolve("/v2/sync/users/" + segment(user)),
        "GET",
        BodyPublishers.noBody(),
        request -> exchange(request, Answers::webSocket));
  }

  /// A value as one segment of a path.
  static String segment(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private <T> CompletionStage<Reply<T>> admin(
      String method, String path, BodyPublisher body, Function<String, T> good) {
    return send(
        server -> server.admin().resolve("/admin/v1" + path),
        method,
        body,
        request -> exchange(request, good));
  }

  private <T> CompletionStage<Reply<T>> send(
      Function<ServerFile, URI> target,
      String method,
      BodyPublisher body,
      Function<HttpRequest, CompletableFuture<Reply<T>>> exchange) {
    return CompletableFuture.supplyAsync(() -> request(target, method, body), background)
        .thenCompose(
            request ->
                request
                    .map(exchange)
                    .orElseGet(() -> CompletableFuture.completedFuture(unreachable("no server"))))
        .exceptionally(AdminClient::failed)
        .thenApplyAsync(Function.identity(), ui);
  }

  private <T> CompletableFuture<Reply<T>> exchange(HttpRequest request, Function<String, T> good) {
    return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST))
        .thenApply(answer -> Answers.read(answer, good));
  }

  private Optional<HttpRequest> request(
      Function<ServerFile, URI> target, String method, BodyPublisher body) {
    return ServerFile.read(dataFolder)
        .flatMap(server -> server.token().map(token -> build(target.apply(server), token)))
        .map(request -> request.method(method, body).build());
  }

  private static HttpRequest.Builder build(URI target, String token) {
    return HttpRequest.newBuilder(Loopback.of(target))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(Wire.JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Reply<T> failed(Throwable thrown) {
    var cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return unreachable(cause.getClass().getSimpleName());
  }

  private static <T> Reply<T> unreachable(String reason) {
    return new Reply.Unreachable<>(reason);
  }
}
