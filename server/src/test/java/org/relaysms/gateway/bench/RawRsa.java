package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import org.relaysms.gateway.bench.Measured.Latencies;
import org.relaysms.gateway.sim.PhoneKeys;

/// RSA private operations and nothing else, on the server's own key, with as many threads as cores.
final class RawRsa {
  private RawRsa() {}

  static Measured measure(Path privatePem, Duration time) {
    var keys = PhoneKeys.ofPem(read(privatePem));
    var latencies = new Latencies();
    var warm = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    var end = warm + time.toNanos();
    try (var executor = Executors.newFixedThreadPool(cores())) {
      for (var i = 0; i < cores(); i++) {
        executor.execute(() -> loop(keys, latencies, warm, end));
      }
    }
    return Measured.of(latencies, time);
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void loop(KeyPair keys, Latencies latencies, long warm, long end) {
    try {
      var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
      var block = block((RSAPublicKey) keys.getPublic());
      for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
        cipher.doFinal(block);
        if (now >= warm) {
          latencies.add(System.nanoTime() - now);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A number below the modulus, as long as it.
  private static byte[] block(RSAPublicKey key) {
    var bytes = key.getModulus().subtract(BigInteger.TEN).toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
