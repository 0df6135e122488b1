package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [MessageFeed] over the events and the admin API. UI thread only.
final class LiveMessages implements MessageFeed {
  private final Watchers<MessageSummary> watchers = new Watchers<>();
  private final AdminClient client;
  private Optional<MessageSummary> latest = Optional.empty();

  LiveMessages(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    news.messages()
        .ifPresent(
            summary -> {
              latest = Optional.of(summary);
              watchers.tell(summary);
            });
  }

  @Override
  public Subscription watch(Consumer<? super MessageSummary> listener) {
    latest.ifPresent(listener);
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<MessagePage>> page(
      MessageQuery query, Optional<Long> before, int limit) {
    var more = Stream.of(Optional.of("limit=" + limit), before.map(seq -> "before=" + seq));
    return client.get("/messages" + question(Stream.concat(words(query), more)), MessagePage.class);
  }

  @Override
  public CompletionStage<Reply<MessageStory>> story(long seq) {
    return client.get(path(seq), MessageStory.class);
  }

  @Override
  public CompletionStage<Reply<String>> text(long seq) {
    return client
        .post(path(seq) + "/text", Map.of(), Text.class)
        .thenApply(reply -> reply.map(Text::text));
  }

  @Override
  public CompletionStage<Reply<Nothing>> replay(long seq) {
    return client.post(path(seq) + "/replay", Map.of());
  }

  @Override
  public CompletionStage<Reply<Integer>> replayAll(Set<MessageState> states) {
    return client
        .post(
            "/messages/replay",
            Map.of("states", states.stream().map(MessageState::word).sorted().toList()),
            Replayed.class)
        .thenApply(reply -> reply.map(Replayed::replayed));
  }

  @Override
  public CompletionStage<Reply<Nothing>> discard(long seq, String reason) {
    return client.post(path(seq) + "/discard", Map.of("reason", reason));
  }

  @Override
  public CompletionStage<Reply<Nothing>> export(MessageQuery query, Format format, Path file) {
    var form = Stream.of(Optional.of("format=" + format.word()));
    return client.download("/messages/export" + question(Stream.concat(form, words(query))), file);
  }

  @Override
  public CompletionStage<Reply<AuditPage>> audit(Optional<Long> before) {
    return client.get(
        "/audit" + question(Stream.of(before.map(seq -> "before=" + seq))), AuditPage.class);
  }

  private static Stream<Optional<String>> words(MessageQuery query) {
    var states = query.states().stream().map(MessageState::word).sorted().toList();
    return Stream.of(
        Optional.of(states)
            .filter(some -> !some.isEmpty())
            .map(some -> "state=" + String.join(",", some)),
        query.user().map(user -> "user=" + AdminClient.segment(user)));
  }

  private static String question(Stream<Optional<String>> words) {
    List<String> there = words.flatMap(Optional::stream).toList();
    return there.stream().collect(Collectors.joining("&", there.isEmpty() ? "" : "?", ""));
  }

  private static String path(long seq) {
    return "/messages/" + seq;
  }

  private record Text(String text) {
    @Override
    public String toString() {
      return "***";
    }
  }

  private record Replayed(int replayed) {}
}
