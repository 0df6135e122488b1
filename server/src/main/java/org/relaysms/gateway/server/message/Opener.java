package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.server.crypto.SmsBox;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.message.MessageEvent.LookUpFailed;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.sync.DeviceKeys;
import org.relaysms.gateway.server.user.SenderOutcome;
import org.relaysms.gateway.server.user.Senders;

/// Opens what was accepted: looks the sender up, tries his devices' keys, and files the plain text
/// or the reason why there is none. At once, though the Publisher may be away for days: a replaced
/// key is good for a week only. The messages of one sender are opened in their order.
///
/// Thread-safe. What is being opened is known to this process alone; after a crash it is opened
/// again, and the ledger takes one result.
final class Opener {
  private static final int KEYS = 6;
  private static final int AT_ONCE = 256;

  private final Database database;
  private final MessageLedger ledger;
  private final Boxes boxes;
  private final Senders senders;
  private final DeviceKeys keys;
  private final PlainText plainText;
  private final Clock clock;
  private final RandomGenerator random;
  private final Lanes lanes;
  private final Pump pump;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

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
    lanes = new Lanes(executor, failed);
    pump = new Pump(this::look, executor, failed);
  }

  /// Looks for messages to open; does not block.
  void wake() {
    pump.wake();
  }

  void stop() {
    pump.stop();
  }

  private void look() {
    var room = AT_ONCE - underWay.size();
    if (room > 0) {
      due(AT_ONCE).stream()
          .filter(row -> !underWay.contains(row.seq()))
          .limit(room)
          .forEach(this::begin);
    }
  }

  /// Those under way come first in the line, so a full look sees past them.
  private List<MessageRow> due(int most) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var rows = new MessageRows(handle);
              return rows.dueRows(Line.TO_OPEN, clock.instant(), most + underWay.size());
            });
  }

  private void begin(MessageRow row) {
    underWay.add(row.seq());
    lanes.submit(row.senderLookup(), () -> finish(row));
  }

  /// A failure is not asked again at once: the next look comes by the clock.
  private void finish(MessageRow row) {
    try {
      open(row);
      pump.wake();
    } catch (WrongMasterKey e) {
      var due = clock.instant().plus(Backoff.USUAL.most());
      ledger.move(row.seq(), new LookUpFailed(due, e.words())).join();
    } finally {
      underWay.remove(row.seq());
    }
  }

  private void open(MessageRow row) {
    var sender = boxes.sender(row.messageId(), row.senderBox()).orElseThrow(WrongMasterKey::new);
    switch (senders.find(sender)) {
      case SenderOutcome.Known(var user) -> open(row, user);
      case SenderOutcome.Unknown() -> refuse(row, Rejection.UNKNOWN_SENDER);
      case SenderOutcome.Unavailable(var reason) -> {
        var due = clock.instant().plus(Backoff.USUAL.after(row.tries(), random));
        ledger.move(row.seq(), new LookUpFailed(due, reason)).join();
      }
    }
  }

  private void open(MessageRow row, UserId user) {
    var refusal = Rejection.NO_KEY_FITS;
    for (var key : keys.keys(user, KEYS)) {
      switch (box(row).open(key.key()).map(plainText::read).orElse(PlainText.Reading.GARBLED)) {
        case PlainText.Reading.Good(var letter, var text) -> {
          var sealed = boxes.sealedBody(row.messageId(), text.getBytes(UTF_8));
          ledger.opened(row.seq(), new Opening(user, key.device(), letter, sealed)).join();
          return;
        }
        case PlainText.Reading.UnknownLetter() -> refusal = Rejection.UNKNOWN_LETTER;
        case PlainText.Reading.Garbled() -> {}
      }
    }
    refuse(row, refusal);
  }

  private void refuse(MessageRow row, Rejection reason) {
    ledger.move(row.seq(), new Refused(reason)).join();
  }

  private SmsBox box(MessageRow row) {
    var stored = row.bodyBox();
    return boxes
        .body(row.messageId(), stored == null ? "" : stored)
        .flatMap(SmsBox::ofBytes)
        .orElseThrow(WrongMasterKey::new);
  }
}
