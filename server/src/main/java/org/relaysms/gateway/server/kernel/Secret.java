package org.relaysms.gateway.server.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A password, key text or token that must reach no log: it prints as `***` and compares in
/// constant time.
///
/// Immutable and thread-safe.
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /// The bare value, for the one place that must send, store or check it.
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
