package org.relaysms.gateway.bench;

import java.time.Duration;
import java.util.List;

/// Accepting messages: the answer comes after the commit, opening goes on beside it.
final class MessagesBench {
  static final String PATH = "/sms/platform/gateway-client";
  static final int CONNECTIONS = 32;

  /// Until the JIT has compiled what accepting and opening run through.
  static final Duration WARM_UP = Duration.ofSeconds(12);

  private static final int PREPARED = 1_000_000;

  /// A row of `messages` with both boxes and its row of the outbox.
  static final int ROW_BYTES = 560;

  private final Duration bareWarmUp;
  private final Duration time;

  MessagesBench(Duration bareWarmUp, Duration time) {
    this.bareWarmUp = bareWarmUp;
    this.time = time;
  }

  Row run() {
    try (var server = ServerUnderLoad.real(List.of("messages.quarantine_most=1000000"))) {
      var writers = Writers.on(server, 20);
      var bareTexts = writers.posts("/bare/sms", 0, 10_000);
      var texts = writers.posts(PATH, 0, PREPARED);
      var bare =
          HttpLoad.run(
              server.bare(),
              n -> bareTexts.get(n % bareTexts.size()),
              CONNECTIONS,
              bareWarmUp,
              time);
      var commits = server.commits(CONNECTIONS, ROW_BYTES, time);
      var real = HttpLoad.run(server.api(), texts::get, CONNECTIONS, WARM_UP, time);
      return Row.atLeast(
          "`POST /sms/platform/…`, durable, 32 connections",
          real.toString(),
          "bare route " + bare + "; group commit " + commits,
          real.perSecond() / Math.min(bare.perSecond(), commits.perSecond()),
          0.3);
    }
  }
}
