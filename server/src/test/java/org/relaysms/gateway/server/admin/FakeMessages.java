package org.relaysms.gateway.server.admin;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.CircuitState;
import org.relaysms.gateway.server.message.MessageBook;
import org.relaysms.gateway.server.message.MessageChange;
import org.relaysms.gateway.server.message.MessageId;
import org.relaysms.gateway.server.message.MessageMove;
import org.relaysms.gateway.server.message.MessageQuery;
import org.relaysms.gateway.server.message.MessageStep;
import org.relaysms.gateway.server.message.MessageView;
import org.relaysms.gateway.server.message.PublisherHealth;
import org.relaysms.gateway.server.message.PublisherStanding;
import org.relaysms.gateway.server.message.PublisherStanding.Answer;
import org.relaysms.gateway.server.message.PublisherStanding.Failure;
import org.relaysms.gateway.server.message.PublisherStanding.Fetch;
import org.relaysms.gateway.server.sync.DeviceId;

/// Three messages in a map, for tests of what stands on the book: the first published, the second
/// failed, the third rejected.
final class FakeMessages implements MessageBook {
  static final String TEXT = "t:what the failed one says";

  private final Map<Long, MessageView> messages = new LinkedHashMap<>();
  private final Feed<MessageMove> moves = new Feed<>();
  private final Feed<PublisherHealth> healths = new Feed<>();

  FakeMessages() {
    put(view(1, "published", Optional.empty(), false));
    put(view(2, "failed", Optional.of("=refused, with 422"), true));
    put(view(3, "rejected", Optional.of("nobody has this number"), true));
  }

  @Override
  public List<MessageView> page(MessageQuery query) {
    return messages.values().stream()
        .filter(view -> query.states().isEmpty() || query.states().contains(view.state()))
        .filter(view -> query.before().map(before -> view.seq() < before).orElse(true))
        .sorted((a, b) -> Long.compare(b.seq(), a.seq()))
        .limit(query.most())
        .toList();
  }

  @Override
  public Optional<MessageView> find(long seq) {
    return Optional.ofNullable(messages.get(seq));
  }

  @Override
  public List<MessageStep> history(long seq) {
    return find(seq)
        .map(view -> List.of(new MessageStep(view.acceptedAt(), "accepted", "stored for good")))
        .orElseGet(List::of);
  }

  @Override
  public Optional<String> text(long seq) {
    return find(seq).filter(MessageView::textKept).map(_ -> TEXT);
  }

  @Override
  public MessageChange replay(long seq) {
    return change(seq, "waiting");
  }

  @Override
  public int replayAll(MessageQuery query) {
    return (int)
        page(query).stream().filter(view -> replay(view.seq()) == MessageChange.DONE).count();
  }

  @Override
  public MessageChange discard(long seq, String reason) {
    return change(seq, "discarded");
  }

  @Override
  public void each(MessageQuery query, Consumer<MessageView> taker) {
    page(query).forEach(taker);
  }

  /// The first device was used just after the start.
  @Override
  public Map<DeviceId, Instant> lastUses(UserId user, Collection<DeviceId> devices) {
    return devices.stream()
        .limit(1)
        .collect(toMap(device -> device, _ -> SteppedTime.START.plusMillis(5)));
  }

  @Override
  public Map<String, Integer> counts() {
    var counts = new LinkedHashMap<String, Integer>();
    messages.values().forEach(view -> counts.merge(view.state(), 1, Integer::sum));
    return counts;
  }

  @Override
  public int[] acceptedPerMinute() {
    var perMinute = new int[1440];
    perMinute[1439] = messages.size();
    return perMinute;
  }

  @Override
  public long copies() {
    return 4;
  }

  @Override
  public Optional<Instant> oldestUnfinished() {
    return Optional.empty();
  }

  @Override
  public Optional<String> refusing() {
    return Optional.empty();
  }

  @Override
  public PublisherHealth publisher() {
    return new PublisherHealth.Away(SteppedTime.START, "cannot be reached", SteppedTime.START);
  }

  @Override
  public PublisherStanding standing() {
    return new PublisherStanding(
        publisher(),
        CircuitState.OPEN,
        Optional.of(new Answer(SteppedTime.START.minusSeconds(5), 503)),
        Optional.of(new Failure(SteppedTime.START, "cannot be reached")),
        Optional.of(new Fetch(SteppedTime.START.minusSeconds(60), "0123456789abcdef", "relay")),
        2);
  }

  @Override
  public Feed<MessageMove> moves() {
    return moves;
  }

  @Override
  public Feed<PublisherHealth> publisherChanges() {
    return healths;
  }

  private MessageChange change(long seq, String state) {
    var found = find(seq);
    found.ifPresent(view -> put(view(seq, state, Optional.empty(), view.textKept())));
    return found
        .map(view -> view.textKept() ? MessageChange.DONE : MessageChange.NO_TEXT)
        .orElse(MessageChange.MISSING);
  }

  private void put(MessageView view) {
    var before = Optional.ofNullable(messages.put(view.seq(), view)).map(MessageView::state);
    moves.publish(
        new MessageMove(
            view.seq(),
            new MessageId(view.id()),
            before,
            view.state(),
            view.acceptedAt(),
            SteppedTime.START));
  }

  private static MessageView view(
      long seq, String state, Optional<String> reason, boolean textKept) {
    return new MessageView(
        seq,
        "%032x".formatted(seq),
        state,
        1,
        Optional.empty(),
        reason,
        Optional.empty(),
        Optional.of("+237670000001"),
        "gateway-client",
        Optional.of("624010000000001"),
        Optional.of("ada"),
        Optional.empty(),
        Optional.of("t"),
        Optional.empty(),
        SteppedTime.START,
        SteppedTime.START,
        0,
        textKept);
  }
}
