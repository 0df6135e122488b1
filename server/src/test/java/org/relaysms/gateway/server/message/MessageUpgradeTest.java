package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.SmsBox;
import org.relaysms.gateway.server.db.TestDatabases;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.sim.PhoneCipher;

/// A store in which every id stood in the index.
@Tag("slice")
class MessageUpgradeTest {
  private static final Msisdn SENDER = Msisdn.parse("+237670000001").orElseThrow();
  private static final String KEY = "c1f77a0c2d867f3c2a7045368a8b0789";

  @TempDir private Path folder;

  @Test
  void knowsTheMessagesOfAnOlderStore() {
    var boxes = new Boxes(MasterKey.loadOrCreate(folder.resolve("m.key"), new SecureRandom()));
    fill(boxes.id(arrival(1)), boxes.id(arrival(2)));

    try (var database = TestDatabases.sqlite(folder)) {
      var moves = new MessageLedger(database, new SteppedTime()).moves();
      var inbox = new Inbox(database, boxes, moves, Newcomers.of(database));

      assertThat(inbox.accept(arrival(1)).join()).isEqualTo(Acceptance.COPY);
      assertThat(inbox.accept(arrival(2)).join()).isEqualTo(Acceptance.COPY);
      assertThat(inbox.accept(arrival(3)).join()).isEqualTo(Acceptance.NEW);
    }
  }

  private void fill(MessageId accepted, MessageId published) {
    var url = TestDatabases.sqliteSpec(folder).url();
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
        .target("9")
        .load()
        .migrate();
    Jdbi.create(url)
        .useHandle(
            handle -> {
              for (var row :
                  new String[][] {
                    {"1", accepted.value(), "accepted"}, {"2", published.value(), "published"}
                  }) {
                handle.execute(
                    """
                    INSERT INTO messages (seq, id, state, tries, route, sender_lookup, sender_box,
                      accepted_at, changed_at, copies)
                    VALUES (?, ?, ?, 0, 'x', 'x', 'x', 0, 0, 0)
                    """,
                    (Object[]) row);
              }
            });
  }

  private static Arrival arrival(int number) {
    var text = PhoneCipher.sms(KEY, "%016d".formatted(number), "t:Number " + number);
    var box = SmsBox.parse(text).orElseThrow();
    return new Arrival(
        SENDER, box, "gateway-client", Optional.empty(), Optional.empty(), SteppedTime.START);
  }
}
