package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.MessageEvent.PutAside;
import org.relaysms.gateway.server.message.MessageEvent.Replayed;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.sync.DeviceId;

/// [MessageBook] over the store. Thread-safe.
final class MessageDesk implements MessageBook {
  private final Database database;
  private final MessageLedger ledger;
  private final Boxes boxes;
  private final MessageCounts counts;
  private final AcceptanceMeter meter;
  private final Intake intake;
  private final PublisherCircuit circuit;
  private final PublisherWatch watch;

  MessageDesk(
      Database database,
      MessageLedger ledger,
      Boxes boxes,
      MessageCounts counts,
      AcceptanceMeter meter,
      Intake intake,
      PublisherWatch watch) {
    this.database = database;
    this.ledger = ledger;
    this.boxes = boxes;
    this.counts = counts;
    this.meter = meter;
    this.intake = intake;
    this.watch = watch;
    circuit = watch.circuit();
  }

  @Override
  public List<MessageView> page(MessageQuery query) {
    return rows(query).stream().map(this::view).toList();
  }

  @Override
  public Optional<MessageView> find(long seq) {
    return row(seq).map(this::view);
  }

  @Override
  public List<MessageStep> history(long seq) {
    return row(seq)
        .map(row -> Stream.concat(Stream.of(acceptance(row)), steps(seq)).toList())
        .orElseGet(List::of);
  }

  @Override
  public Optional<String> text(long seq) {
    return row(seq).filter(MessageRow::opened).flatMap(this::text);
  }

  @Override
  public MessageChange replay(long seq) {
    return row(seq)
        .map(row -> row.bodyBox() == null ? MessageChange.NO_TEXT : changed(seq, new Replayed()))
        .orElse(MessageChange.MISSING);
  }

  @Override
  public int replayAll(MessageQuery query) {
    var replayed = new ArrayList<Long>();
    each(
        query,
        view -> {
          if (Stream.of("failed", "rejected").anyMatch(view.state()::equals)
              && replay(view.seq()) == MessageChange.DONE) {
            replayed.add(view.seq());
          }
        });
    return replayed.size();
  }

  @Override
  public MessageChange discard(long seq, String reason) {
    return row(seq).map(_ -> changed(seq, new PutAside(reason))).orElse(MessageChange.MISSING);
  }

  @Override
  public void each(MessageQuery query, Consumer<MessageView> taker) {
    var page = page(query);
    while (!page.isEmpty()) {
      page.forEach(taker);
      var last = Optional.of(page.getLast().seq());
      page = page(new MessageQuery(query.states(), query.user(), last, query.most()));
    }
  }

  @Override
  public Map<DeviceId, Instant> lastUses(UserId user, Collection<DeviceId> devices) {
    var ids = devices.stream().map(DeviceId::value).toList();
    return ids.isEmpty()
        ? Map.of()
        : database
            .jdbi()
            .withExtension(MessageDao.class, dao -> dao.lastUses(user.value(), ids))
            .stream()
            .collect(
                toUnmodifiableMap(
                    row -> new DeviceId(row.deviceId()), row -> Instant.ofEpochMilli(row.at())));
  }

  @Override
  public Map<String, Integer> counts() {
    return counts.all();
  }

  @Override
  public int[] acceptedPerMinute() {
    return meter.perMinute();
  }

  @Override
  public long copies() {
    return counts.copies();
  }

  @Override
  public Optional<Instant> oldestUnfinished() {
    return database
        .jdbi()
        .withExtension(MessageDao.class, MessageDao::oldestUnfinished)
        .map(Instant::ofEpochMilli);
  }

  @Override
  public Optional<String> refusing() {
    return intake.refusing().map(Intake.Refusing::reason);
  }

  @Override
  public PublisherHealth publisher() {
    return circuit.health();
  }

  @Override
  public PublisherStanding standing() {
    return watch.standing();
  }

  @Override
  public Feed<MessageMove> moves() {
    return ledger.moves();
  }

  @Override
  public Feed<PublisherHealth> publisherChanges() {
    return circuit.changes();
  }

  private MessageChange changed(long seq, MessageEvent event) {
    return ledger.move(seq, event).join().isPresent() ? MessageChange.DONE : MessageChange.NOT_NOW;
  }

  private List<MessageRow> rows(MessageQuery query) {
    return database.jdbi().withHandle(handle -> MessagePage.of(query).read(handle));
  }

  private Optional<MessageRow> row(long seq) {
    return database.jdbi().withHandle(handle -> new MessageRows(handle).find(seq));
  }

  private Stream<MessageStep> steps(long seq) {
    return database.jdbi().withExtension(MessageDao.class, dao -> dao.history(seq)).stream()
        .map(step -> new MessageStep(Instant.ofEpochMilli(step.at()), step.state(), step.note()));
  }

  private static MessageStep acceptance(MessageRow row) {
    var at = Instant.ofEpochMilli(row.acceptedAt());
    return new MessageStep(at, Accepted.FIRST.word(), "stored for good");
  }

  private Optional<String> text(MessageRow row) {
    return Optional.ofNullable(row.bodyBox())
        .flatMap(box -> boxes.body(row.messageId(), box))
        .map(bytes -> new String(bytes, UTF_8));
  }

  private MessageView view(MessageRow row) {
    return new MessageView(
        row.seq(),
        row.id(),
        row.state(),
        row.tries(),
        due(row),
        reason(row),
        Optional.ofNullable(row.taker()),
        boxes.sender(row.messageId(), row.senderBox()),
        row.route(),
        Optional.ofNullable(row.gateway()),
        Optional.ofNullable(row.userId()),
        Optional.ofNullable(row.deviceId()),
        Optional.ofNullable(row.letter()),
        Optional.ofNullable(row.sentAt()).map(Instant::ofEpochMilli),
        Instant.ofEpochMilli(row.acceptedAt()),
        Instant.ofEpochMilli(row.changedAt()),
        row.copies(),
        row.bodyBox() != null);
  }

  private static Optional<Instant> due(MessageRow row) {
    return switch (row.current()) {
      case Accepted(var tries, var due) when tries > 0 -> Optional.of(due);
      case Retry(_, var due, _) -> Optional.of(due);
      case Publishing(_, _, var until) when until.isAfter(Instant.EPOCH) -> Optional.of(until);
      default -> Optional.empty();
    };
  }

  private static Optional<String> reason(MessageRow row) {
    return row.current() instanceof MessageState.Rejected(var reason)
        ? Optional.of(reason.words())
        : Optional.ofNullable(row.reason());
  }
}
