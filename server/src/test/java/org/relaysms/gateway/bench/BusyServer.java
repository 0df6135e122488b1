package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A real server that knows 10,000 gateways, each of which pings once a second from a process of
/// its own, and that holds a million messages; two more come every second. For whoever measures
/// what watches such a server. One thread at a time.
public final class BusyServer implements AutoCloseable {
  public static final int GATEWAYS = 10_000;
  public static final int MESSAGES = 1_000_000;

  private static final List<String> SETTINGS = List.of("messages.quarantine_most=1000000");

  /// Enough for an hour.
  private static final int PREPARED = 7_200;

  /// One message that came by the usual way, as often as is wanted: of fifty one failed, one is
  /// rejected, and the others are published, 0.6 s after each other. Only the last knows its
  /// sender.
  private static final String COPIES =
      """
      INSERT INTO messages (seq, id, state, tries, taker, reason, route, gateway, sender_lookup, sender_box,
        body_box, user_id, device_id, letter, sent_at, accepted_at, changed_at, copies, listed)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
      SELECT m.seq + n.i, substr(m.id, 1, length(m.id) - 8) || printf('%08x', n.i),
        CASE n.i % 50 WHEN 0 THEN 'failed' WHEN 1 THEN 'rejected' ELSE 'published' END,
        1, NULL, CASE n.i % 50 WHEN 0 THEN 'it answered 400' WHEN 1 THEN 'no_key_fits' END, m.route,
        m.gateway, m.sender_lookup, m.sender_box,
        NULL, m.user_id, m.device_id, m.letter, m.sent_at,
        m.accepted_at - (?1 - n.i) * 600, m.changed_at, 0, 1
      FROM n, (SELECT * FROM messages ORDER BY seq LIMIT 1) m
      """;

  private final ServerUnderLoad server;
  private final Process gateways;
  private final Thread writer;
  private volatile boolean over;

  private BusyServer(ServerUnderLoad server, Process gateways, List<byte[]> messages) {
    this.server = server;
    this.gateways = gateways;
    this.writer = Thread.ofVirtual().unstarted(() -> write(messages));
    writer.start();
  }

  public static BusyServer start() {
    var first = ServerUnderLoad.real(SETTINGS);
    var messages = Writers.on(first, 1).posts(MessagesBench.PATH, 0, PREPARED);
    HttpLoad.once(first.api(), n -> Pings.request("/seeds/ping", n), 50, GATEWAYS);
    HttpLoad.once(first.api(), _ -> messages.getFirst(), 1, 1);
    OutageBench.awaitOpened(first);
    first.stop();
    copy(first.file("gateway.db"));
    var server = ServerUnderLoad.again(first.file(""), SETTINGS);
    return new BusyServer(server, gateways(server), messages.subList(1, PREPARED));
  }

  /// Where the server says how to reach it.
  public Path dataFolder() {
    return server.file("");
  }

  @Override
  public void close() {
    over = true;
    gateways.destroy();
    try {
      writer.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    server.close();
  }

  private static void copy(Path store) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.prepareStatement(COPIES)) {
      statement.setInt(1, MESSAGES - 1);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process gateways(ServerUnderLoad server) {
    var command = ServerUnderLoad.java(Pings.class);
    command.addAll(List.of(server.api().toString(), Integer.toString(GATEWAYS)));
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<byte[]> messages) {
    try (var connection = new LoadConnection(server.api())) {
      for (var at = 0; !over; at = (at + 1) % messages.size()) {
        connection.exchange(messages.get(at));
        LockSupport.parkNanos(500_000_000);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
