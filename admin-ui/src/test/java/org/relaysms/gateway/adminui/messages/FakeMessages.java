package org.relaysms.gateway.adminui.messages;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.AuditPage;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessagePage;
import org.relaysms.gateway.adminui.remote.MessageQuery;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageStep;
import org.relaysms.gateway.adminui.remote.MessageStory;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.PublisherState;
import org.relaysms.gateway.adminui.remote.Reply;

/// Messages as the server would tell them, played by hand. Answers at once, or when told to. Not
/// thread-safe.
public final class FakeMessages implements MessageFeed {
  /// Deeds, in order; readings of pages are in [#pages].
  public final List<String> calls = new ArrayList<>();

  final List<String> pages = new ArrayList<>();
  List<MessageStep> steps = List.of();
  List<AuditPage.Entry> audit = List.of();
  PublisherState publisher = reachable(Instant.EPOCH);
  boolean gone;

  private final NavigableMap<Long, Message> bySeq = new TreeMap<>(Comparator.reverseOrder());
  private final List<Consumer<? super MessageSummary>> listeners = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  static PublisherState reachable(Instant at) {
    return new PublisherState(
        PublisherState.Kind.REACHABLE,
        Optional.of(PublisherState.Circuit.CLOSED),
        Optional.of(at),
        Optional.of(200),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  public static Message message(long seq, MessageState state, Instant at) {
    return new Message(
        seq,
        "0199b2c4-7d1e-7a40-%04d".formatted(seq),
        state,
        state == MessageState.RETRY ? 2 : state == MessageState.PUBLISHED ? 1 : 0,
        state == MessageState.RETRY ? Optional.of(at.plusSeconds(900)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("+2376%08d".formatted(70_000_000 + seq * 7919 % 9_999_999)),
        "gateway-client",
        Optional.of("624010050000118"),
        Optional.of(seq % 2 == 0 ? "ama" : "kofi"),
        Optional.of("device"),
        Optional.of("g"),
        Optional.empty(),
        at,
        at,
        0,
        true);
  }

  public int listeners() {
    return listeners.size();
  }

  public void put(Message message) {
    bySeq.put(message.seq(), message);
  }

  void putMany(int from, int to, Instant at) {
    IntStream.rangeClosed(from, to)
        .forEach(seq -> put(message(seq, MessageState.PUBLISHED, at.minusSeconds(to - seq))));
  }

  /// Something moved.
  public void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(summary()));
  }

  /// From now on answers wait for [#release()].
  void hold() {
    holding = true;
  }

  /// Gives the answers that wait now.
  void release() {
    holding = false;
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }

  private MessageSummary summary() {
    Map<String, Integer> counts =
        bySeq.values().stream()
            .collect(Collectors.groupingBy(m -> m.state().word(), Collectors.summingInt(_ -> 1)));
    var oldest =
        bySeq.values().stream()
            .filter(m -> m.due().isPresent())
            .map(Message::acceptedAt)
            .min(Comparator.naturalOrder());
    return new MessageSummary(counts, 0, oldest, Optional.empty(), publisher);
  }

  @Override
  public Subscription watch(Consumer<? super MessageSummary> listener) {
    listeners.add(listener);
    listener.accept(summary());
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Reply<MessagePage>> page(
      MessageQuery query, Optional<Long> before, int limit) {
    pages.add(
        before.map(Object::toString).orElse("newest")
            + query.states().stream().map(state -> " " + state.word()).sorted().toList()
            + query.user().map(user -> " " + user).orElse(""));
    return answer(
        () ->
            new MessagePage(
                bySeq.tailMap(before.orElse(Long.MAX_VALUE), false).values().stream()
                    .filter(m -> query.states().isEmpty() || query.states().contains(m.state()))
                    .filter(m -> query.user().isEmpty() || query.user().equals(m.user()))
                    .limit(limit)
                    .toList(),
                summary()));
  }

  @Override
  public CompletionStage<Reply<MessageStory>> story(long seq) {
    return answer(() -> new MessageStory(Optional.ofNullable(bySeq.get(seq)).orElseThrow(), steps));
  }

  @Override
  public CompletionStage<Reply<String>> text(long seq) {
    calls.add("text " + seq);
    return answer(() -> "g:ama@example.org::hello");
  }

  @Override
  public CompletionStage<Reply<Nothing>> replay(long seq) {
    return call("replay " + seq);
  }

  @Override
  public CompletionStage<Reply<Integer>> replayAll(Set<MessageState> states) {
    calls.add("replay all " + states.stream().map(MessageState::word).sorted().toList());
    return answer(() -> 3);
  }

  @Override
  public CompletionStage<Reply<Nothing>> discard(long seq, String reason) {
    return call("discard " + seq + " " + reason);
  }

  @Override
  public CompletionStage<Reply<Nothing>> export(MessageQuery query, Format format, Path file) {
    return call(
        "export " + format.word() + query.states().stream().map(MessageState::word).toList());
  }

  @Override
  public CompletionStage<Reply<AuditPage>> audit(Optional<Long> before) {
    return answer(
        () ->
            before.isEmpty()
                ? new AuditPage(audit, Optional.of(1L))
                : new AuditPage(List.of(), Optional.empty()));
  }

  private CompletionStage<Reply<Nothing>> call(String what) {
    calls.add(what);
    return answer(() -> Nothing.NOTHING);
  }

  private <T> CompletionStage<Reply<T>> answer(Supplier<T> value) {
    var answer = new CompletableFuture<Reply<T>>();
    Runnable give =
        () ->
            answer.complete(
                gone ? new Reply.Unreachable<>("played") : new Reply.Done<>(value.get()));
    if (holding) {
      held.add(give);
    } else {
      give.run();
    }
    return answer;
  }
}
