package org.relaysms.gateway.bench;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// Users who have synced and write one SMS after the other, all different. Immutable.
final class Writers {
  private static final String PASSWORD = "bench password";
  private static final String TEXT = "t:message number ";

  private final List<String> keys;

  private Writers(List<String> keys) {
    this.keys = keys;
  }

  /// Adds so many users to the server's directory and syncs each one's phone.
  static Writers on(ServerUnderLoad server, int many) {
    return new Writers(
        IntStream.range(0, many)
            .mapToObj(
                writer -> {
                  server.addUser("writer" + writer, PASSWORD, number(writer));
                  return sync(server.api(), "writer" + writer);
                })
            .toList());
  }

  /// The request that posts a message, the numbers' writers taking turns.
  byte[] post(String path, int message) {
    var writer = message % keys.size();
    var sms = PhoneCipher.sms(keys.get(writer), "%016d".formatted(message), TEXT + message);
    return HttpLoad.post(
        path, "{\"text\":\"%s\",\"MSISDN\":\"%s\"}".formatted(sms, number(writer)));
  }

  /// So many requests, made beforehand so that the load costs the server's cores nothing.
  List<byte[]> posts(String path, int first, int many) {
    return IntStream.range(first, first + many)
        .parallel()
        .mapToObj(message -> post(path, message))
        .toList();
  }

  /// The number of the message that a request to the Publisher carries.
  static int message(String json) {
    var digits = json.substring(json.lastIndexOf(TEXT) + TEXT.length()).replaceAll("\\D.*", "");
    return Integer.parseInt(digits);
  }

  private static String number(int writer) {
    return "+2376700%05d".formatted(writer);
  }

  private static String sync(URI api, String user) {
    var parts = URI.create(SimulatedPage.ask(api, user).ok().text()).getPath().split("/", -1);
    var code = api.resolve("/v2/sync/users/" + parts[4] + "/sessions/" + parts[5] + "/handshake");
    return SimulatedPhone.number(1).sync(code, PASSWORD).sharedKey();
  }
}
