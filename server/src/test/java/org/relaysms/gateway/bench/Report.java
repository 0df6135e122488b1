package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `docs/performance.md`: the table, the machine, and how it was measured.
final class Report {
  private static final String HEAD =
      """
      # Performance

      Written by `make bench`; do not edit. What counts is the ratio to the bare thing in the same run: *bare route* is a Helidon route in the same JVM
      that parses the same JSON, sends the same bytes or opens the same WebSocket, and does nothing else; *group commit* is rows of a ping's size,
      committed by the server's own writer with full durability and nothing around it; *raw RSA* is private operations on the server's own key
      with as many threads as cores. The load comes from a second process on the same cores, so absolute figures are lower bounds. Rate limits are off.

      | Work | Measured | Beside | Ratio | Gate | Passed |
      |---|---|---|---:|---:|---|
      """;
  private static final String NOTES =
      """

      - Pings: 1,000 gateways that the server knows, in a closed loop; the 200 comes after the commit of the ping's batch. The ratio is to the smaller of the two beside.
      - The list: 10,000 live gateways, no compression asked for, 32 connections, while 1,000 pings a second arrive from other connections, for both routes.
      - Pages: opening is from the first connection to the last page's first frame, the socket's URL known already; for the server, asking for the URLs comes on top and is
        said beside. A frame's lateness counts from 0, 15 and 30 s after its page's own opening. Memory is the growth of resident memory by all pages, after a full collection,
        in a fresh process for each of the two.
      - Syncs: each is a start, a WebSocket, a handshake and a verify with the account service answering at once; phones' keys and sealed passwords are made
        beforehand. They warm up for 24 s, until the JIT has compiled most of what a sync runs through; raw RSA is one loop and warms up in 1 s.
      - Messages: posts of an encrypted SMS each, all different, of a user who has synced; the 200 comes after the commit of its row and its place in the outbox. Opening goes on
        beside it; no Publisher is configured. They warm up for 12 s. The ratio is to the smaller of the two beside.
      - Accepted → published: from the gateway's reading of its 200 to the Publisher's reading of the message, 20 users, 500 messages a second for 20 s after 15 s of warm-up;
        on the way the message is opened, filed, claimed and handed over, three commits one after the other. Beside: one commit alone, of a row of that size, and one post to the Publisher alone.
      - A million waiting: 50 users wrote them while the Publisher answered 503. The empty store belongs to a second server, measured between the filling and the accepting of
        the first, with the same warm-up. Handing over counts the 2,000th to the 20,000th message after the Publisher is back, and the 100th to the 900th of 1,000 (the last of
        twelve rounds). Pages are asked for as the app does: all, waiting, and retry.
      - The 2022 server on a machine of this class: 770 pings/s, 4 s for one list of 10,000, 25 syncs/s, 750 MiB for 10,000 pages.
      """;

  private final List<Row> rows;

  Report(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  boolean passed() {
    return rows.stream().allMatch(Row::passed);
  }

  String text() {
    var text = new StringBuilder(HEAD);
    rows.forEach(row -> text.append(row.markdown()).append('\n'));
    return text.append('\n').append(machine()).append(NOTES).toString();
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text() + AppPart.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String machine() {
    return String.format(
        Locale.ROOT,
        "Machine: %s, %d cores, %s GiB, %s %s, Java %s.%n",
        fromProc("cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(fromProc("meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version());
  }

  private static String fromProc(String file, String key) {
    try (var lines = Files.lines(Path.of("/proc", file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("0");
    } catch (IOException e) {
      return "0";
    }
  }
}
