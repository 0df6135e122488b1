package org.relaysms.gateway.server.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// One public list as the bytes that go out: plain, and compressed once somebody asks for that.
/// Thread-safe; the arrays are shared and must not be changed.
final class SeedList {
  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final String tag;
  private byte @Nullable [] gzip;

  SeedList(byte[] plain) {
    this.plain = plain;
    this.tag = tag(plain);
  }

  byte[] plain() {
    return plain;
  }

  /// What an `ETag` tells of the content, without quotes.
  String tag() {
    return tag;
  }

  synchronized byte[] gzip() {
    if (gzip == null) {
      gzip = compressed(plain);
    }
    return gzip;
  }

  private static byte[] compressed(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (var out = new Quick(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The list lives for a second: speed counts more than the last tenth of its size.
  private static final class Quick extends GZIPOutputStream {
    Quick(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
