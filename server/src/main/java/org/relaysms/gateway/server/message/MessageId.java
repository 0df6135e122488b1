package org.relaysms.gateway.server.message;

import java.util.Optional;

/// The id of a message: 32 lower-case hex characters. It is the `Idempotency-Key` of every try to
/// publish the message (contract section 8), tells nothing of it, and may be printed.
public record MessageId(String value) {
  private static final int LENGTH = 32;

  public MessageId {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not a message id");
    }
  }

  /// The id, or nothing where the text is not one.
  public static Optional<MessageId> parse(String text) {
    return wellFormed(text) ? Optional.of(new MessageId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean wellFormed(String text) {
    return text.length() == LENGTH && text.chars().allMatch(MessageId::hex);
  }

  private static boolean hex(int each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
  }
}
