package org.relaysms.gateway.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Accepting messages: the answer comes after the commit, opening goes on beside it.
final class MessagesBench {
  private static final int CONNECTIONS = 32;
  private static final int PREPARED = 400_000;

  /// A row of `messages` with both boxes and its row of the outbox.
  private static final int ROW_BYTES = 560;

  private static final String USER = "writer";
  private static final String PASSWORD = "bench password";
  private static final String NUMBER = "+237670000001";

  private final Duration warmUp;
  private final Duration time;

  MessagesBench(Duration warmUp, Duration time) {
    this.warmUp = warmUp;
    this.time = time;
  }

  Row run() {
    try (var server = ServerUnderLoad.real(List.of("messages.quarantine_most=1000000"))) {
      server.addUser(USER, PASSWORD, NUMBER);
      var key = sync(server.api());
      var texts =
          IntStream.range(0, PREPARED)
              .parallel()
              .mapToObj(n -> PhoneCipher.sms(key, "%016d".formatted(n), "t:message number " + n))
              .toList();
      IntFunction<byte[]> bareSms = n -> post("/bare/sms", texts.get(n % PREPARED));
      var bare = HttpLoad.run(server.bare(), bareSms, CONNECTIONS, warmUp, time);
      var commits =
          Measured.parse(
              ServerUnderLoad.get(
                  server
                      .bare()
                      .resolve(
                          "/bare/commits?clients="
                              + CONNECTIONS
                              + "&bytes="
                              + ROW_BYTES
                              + "&seconds=8")));
      IntFunction<byte[]> sms = n -> post("/sms/platform/gateway-client", texts.get(n));
      var real = HttpLoad.run(server.api(), sms, CONNECTIONS, warmUp, time);
      return Row.atLeast(
          "`POST /sms/platform/…`, durable, 32 connections",
          real.toString(),
          "bare route " + bare + "; group commit " + commits,
          real.perSecond() / Math.min(bare.perSecond(), commits.perSecond()),
          0.3);
    }
  }

  private static String sync(URI api) {
    var parts = URI.create(SimulatedPage.ask(api, USER).ok().text()).getPath().split("/", -1);
    var code = api.resolve("/v2/sync/users/" + parts[4] + "/sessions/" + parts[5] + "/handshake");
    return SimulatedPhone.number(1).sync(code, PASSWORD).sharedKey();
  }

  private static byte[] post(String path, String text) {
    return HttpLoad.post(path, "{\"text\":\"%s\",\"MSISDN\":\"%s\"}".formatted(text, NUMBER));
  }
}
