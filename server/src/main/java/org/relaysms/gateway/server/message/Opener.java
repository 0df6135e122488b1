package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.crypto.SmsBox;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.StoreFailure;
import org.relaysms.gateway.server.http.Backoff;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.MessageEvent.LookUpFailed;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.sync.DeviceKey;
import org.relaysms.gateway.server.sync.DeviceKeys;
import org.relaysms.gateway.server.user.SenderOutcome;
import org.relaysms.gateway.server.user.Senders;

/// Opens what was accepted: looks the sender up, tries his devices' keys, and files the plain text
/// or the reason why there is none. At once, though the Publisher may be away for days: a replaced
/// key is good for a week only. The messages of one sender are opened in their order, as many
/// together as are due: he is looked up once for all of them, and one commit takes what came of it.
///
/// Thread-safe. What is being opened is known to this process alone; after a crash it is opened
/// again, and the ledger takes one result.
final class Opener {
  private static final int KEYS = 6;
  private static final int AT_ONCE = 512;

  private final Database database;
  private final MessageLedger ledger;
  private final Boxes boxes;
  private final Senders senders;
  private final DeviceKeys keys;
  private final PlainText plainText;
  private final Clock clock;
  private final RandomGenerator random;
  private final Consumer<Throwable> failed;
  private final Lanes lanes;
  private final Pump pump;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private final Gathering gathering;

  Opener(
      Database database,
      MessageLedger ledger,
      Boxes boxes,
      Senders senders,
      DeviceKeys keys,
      PlainText plainText,
      Clock clock,
      RandomGenerator random,
      Executor executor,
      Consumer<Throwable> failed) {
    this.database = database;
    this.ledger = ledger;
    this.boxes = boxes;
    this.senders = senders;
    this.keys = keys;
    this.plainText = plainText;
    this.clock = clock;
    this.random = random;
    this.failed = failed;
    lanes = new Lanes(executor, failed);
    pump = new Pump(this::look, executor, failed);
    gathering =
        new Gathering(
            (pause, task) ->
                CompletableFuture.delayedExecutor(pause.toMillis(), MILLISECONDS, executor)
                    .execute(task),
            System::nanoTime,
            pump::wake);
  }

  /// Looks for messages to open; does not block.
  void wake() {
    pump.wake();
  }

  /// A message has come in; does not block.
  void arrived() {
    gathering.arrived();
    pump.wake();
  }

  void stop() {
    pump.stop();
  }

  /// Only where there is room for many: those under way come first in the line, and each look reads
  /// past them.
  private void look() {
    var room = AT_ONCE - underWay.size();
    if (room >= AT_ONCE / 2 && gathering.over(!underWay.isEmpty())) {
      gathering.begin();
      var due = due(room);
      gathering.found(due.size());
      due.stream()
          .collect(groupingBy(MessageRow::senderLookup, LinkedHashMap::new, toList()))
          .forEach(this::begin);
    }
  }

  private List<MessageRow> due(int most) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var rows = new MessageRows(handle);
              var line = rows.due(Line.TO_OPEN, clock.instant(), most + underWay.size(), "");
              return rows.inOrder(
                  line.stream().filter(seq -> !underWay.contains(seq)).limit(most).toList());
            });
  }

  private void begin(String sender, List<MessageRow> rows) {
    rows.forEach(row -> underWay.add(row.seq()));
    lanes.submit(sender, () -> finish(rows));
  }

  /// A store that refuses is not asked again at once: the next look comes by the clock. Nor is it
  /// told of here, where a thousand would tell it: [Intake] says it once.
  private void finish(List<MessageRow> rows) {
    try {
      open(rows);
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof StoreFailure)) {
        failed.accept(e);
      }
      return;
    } finally {
      rows.forEach(row -> underWay.remove(row.seq()));
    }
    pump.wake();
  }

  /// Returns after the commit.
  private void open(List<MessageRow> rows) {
    var sender = sender(rows.getFirst());
    rows.stream().map(row -> settle(row, sender)).toList().forEach(CompletableFuture::join);
  }

  private Sender sender(MessageRow row) {
    try {
      var number = boxes.sender(row.messageId(), row.senderBox()).orElseThrow(WrongMasterKey::new);
      return switch (senders.find(number)) {
        case SenderOutcome.Known(var user) -> new Sender.Known(user, keys.keys(user, KEYS));
        case SenderOutcome.Unknown() -> new Sender.Unknown();
        case SenderOutcome.Unavailable(var reason) -> new Sender.Later(reason);
      };
    } catch (RuntimeException e) {
      return later(e);
    }
  }

  private CompletableFuture<Optional<MessageState>> settle(MessageRow row, Sender sender) {
    return switch (sender) {
      case Sender.Known(var user, var good) -> opened(row, user, good);
      case Sender.Unknown() -> ledger.move(row.seq(), new Refused(Rejection.UNKNOWN_SENDER));
      case Sender.Later(var reason) -> {
        var due = clock.instant().plus(Backoff.USUAL.after(row.tries(), random));
        yield ledger.move(row.seq(), new LookUpFailed(due, reason));
      }
    };
  }

  /// One message that cannot be opened holds up no other of its sender.
  private CompletableFuture<Optional<MessageState>> opened(
      MessageRow row, UserId user, List<DeviceKey> good) {
    try {
      return opened(row, box(row), user, good);
    } catch (RuntimeException e) {
      return settle(row, later(e));
    }
  }

  private CompletableFuture<Optional<MessageState>> opened(
      MessageRow row, SmsBox box, UserId user, List<DeviceKey> good) {
    var refusal = Rejection.NO_KEY_FITS;
    for (var key : good) {
      switch (box.open(key.key()).map(plainText::read).orElse(PlainText.Reading.GARBLED)) {
        case PlainText.Reading.Good(var letter, var text) -> {
          var sealed = boxes.sealedBody(row.messageId(), text.getBytes(UTF_8));
          return ledger.opened(row.seq(), new Opening(user, key.device(), letter, sealed));
        }
        case PlainText.Reading.UnknownLetter() -> refusal = Rejection.UNKNOWN_LETTER;
        case PlainText.Reading.Garbled() -> {}
      }
    }
    return ledger.move(row.seq(), new Refused(refusal));
  }

  private SmsBox box(MessageRow row) {
    var stored = row.bodyBox();
    return boxes
        .body(row.messageId(), stored == null ? "" : stored)
        .flatMap(SmsBox::ofBytes)
        .orElseThrow(WrongMasterKey::new);
  }

  private Sender.Later later(RuntimeException failure) {
    if (failure instanceof WrongMasterKey wrong) {
      return new Sender.Later(wrong.words());
    }
    failed.accept(failure);
    return new Sender.Later("the server failed at it; its log says more");
  }

  /// Who sent the messages of a lane.
  private sealed interface Sender {
    /// @param good the keys to try, newest first
    record Known(UserId user, List<DeviceKey> good) implements Sender {}

    record Unknown() implements Sender {}

    /// Nobody can say now.
    record Later(String reason) implements Sender {}
  }
}
