package org.relaysms.gateway.server.crypto;

/// A key file that is missing its half, damaged, or cannot be read or written; the message names
/// the file and what to do, and no part of a key.
public final class KeyFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyFailure(String message) {
    super(message);
  }

  public KeyFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
