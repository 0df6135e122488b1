package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.SmsBox;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DeviceId;
import org.relaysms.gateway.sim.PhoneCipher;

/// An inbox and a ledger over one store, on either engine, and what tests of the two do and ask.
abstract class StoredMessages {
  static final String NUMBER = "+237670000001";
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";

  @TempDir private Path keys;
  final SteppedTime time = new SteppedTime();
  Database database;
  Boxes boxes;
  MessageLedger ledger;
  Inbox inbox;

  abstract Database database();

  @BeforeEach
  void open() {
    database = database();
    boxes = new Boxes(MasterKey.loadOrCreate(keys.resolve("master.key"), new SecureRandom()));
    ledger = new MessageLedger(database, time);
    inbox = inbox(Newcomers.of(database));
  }

  @AfterEach
  void close() {
    database.close();
  }

  Inbox inbox(Newcomers newcomers) {
    return new Inbox(database, boxes, ledger.moves(), newcomers);
  }

  Acceptance accept(String text) {
    return inbox.accept(arrival(text)).join();
  }

  void opened(long seq) {
    opened(seq, "ada");
  }

  void opened(long seq, String user) {
    var row = row(seq);
    var box = boxes.sealedBody(row.messageId(), text((int) seq).getBytes(UTF_8));
    var opening = new Opening(new UserId(user), new DeviceId("d"), "g", box);
    assertThat(ledger.opened(seq, opening).join()).isPresent();
  }

  List<Long> due(Line line) {
    return database
        .jdbi()
        .withHandle(handle -> new MessageRows(handle).due(line, now(), 1_000, ""));
  }

  MessageRow row(long seq) {
    return find(seq).orElseThrow();
  }

  Optional<MessageRow> find(long seq) {
    return database.jdbi().withHandle(handle -> new MessageRows(handle).find(seq));
  }

  Arrival arrival(String text) {
    return new Arrival(msisdn(NUMBER), box(text), "gateway-client", none(), none(), now());
  }

  static SmsBox box(String text) {
    return SmsBox.parse(text).orElseThrow();
  }

  static Msisdn msisdn(String number) {
    return Msisdn.parse(number).orElseThrow();
  }

  static String sms(int number) {
    return PhoneCipher.sms(KEY, "%016d".formatted(number), text(number));
  }

  static String text(int number) {
    return "g:to@example.com:::Hi:Number " + number;
  }

  Instant now() {
    return time.instant();
  }

  static <T> Optional<T> none() {
    return Optional.empty();
  }
}
