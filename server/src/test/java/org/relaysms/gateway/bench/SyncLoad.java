package org.relaysms.gateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.relaysms.gateway.bench.Measured.Latencies;
import org.relaysms.gateway.sim.PemForm;
import org.relaysms.gateway.sim.PhoneCipher;
import org.relaysms.gateway.sim.PhoneKeys;

/// Whole syncs, one after the other in each of many clients: start, page, url frame, handshake,
/// pause, verify, ack. Keys and sealed passwords are made beforehand, and the shared key stays
/// sealed: what a phone computes is not the server's work.
final class SyncLoad {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PHONES = 8;

  private final URI api;
  private final List<String> handshakes;
  private final ConcurrentLinkedQueue<String> passwords;
  private final Latencies latencies = new Latencies();

  private SyncLoad(URI api, List<String> handshakes, List<String> passwords) {
    this.api = api;
    this.handshakes = handshakes;
    this.passwords = new ConcurrentLinkedQueue<>(passwords);
  }

  /// Prepares everything for at most that many syncs with the server that has this public key.
  static SyncLoad prepared(URI api, Path publicPem, String password, int most) {
    var key = publicKey(publicPem);
    var handshakes =
        IntStream.range(0, PHONES)
            .mapToObj(PhoneKeys::number)
            .map(keys -> json("public_key", PemForm.ANDROID_76.of(keys.getPublic())))
            .toList();
    var passwords =
        IntStream.range(0, most)
            .parallel()
            .mapToObj(_ -> json("password", PhoneCipher.PUBLISHED.seal(key, password)))
            .toList();
    return new SyncLoad(api, handshakes, passwords);
  }

  Measured run(int clients, Duration warmUp, Duration time) {
    var warm = System.nanoTime() + warmUp.toNanos();
    var end = warm + time.toNanos();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, clients)
              .mapToObj(client -> executor.submit(() -> loop(client, warm, end)))
              .toList();
      for (var one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return Measured.of(latencies, time);
  }

  private void loop(int client, long warm, long end) {
    try (var connection = new LoadConnection(api)) {
      for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
        sync(connection, client, passwords.remove());
        var done = System.nanoTime();
        if (done >= warm && done < end) {
          latencies.add(done - now);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sync(LoadConnection http, int client, String password) throws IOException {
    var socket = URI.create(http.exchange(HttpLoad.get("/v2/sync/users/bench-" + client)));
    try (var page = new LoadConnection(socket)) {
      page.upgrade(socket);
      var code = URI.create(MAPPER.readTree(page.frame()).path("qr_url").textValue()).getPath();
      var handshake = handshakes.get(client % PHONES);
      var accepted = MAPPER.readTree(http.exchange(HttpLoad.post(code, handshake)));
      expect("201- pause", page.frame());
      http.exchange(HttpLoad.post(accepted.path("verification_url").textValue(), password));
      expect("200- ack", page.frame());
    }
  }

  private static void expect(String wanted, String found) {
    if (!wanted.equals(found)) {
      throw new IllegalStateException("expected " + wanted + ", got " + found);
    }
  }

  private static String json(String name, String value) {
    return MAPPER.valueToTree(Map.of(name, value)).toString();
  }

  private static PublicKey publicKey(Path pem) {
    try {
      return PemForm.read(Files.readString(pem));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
