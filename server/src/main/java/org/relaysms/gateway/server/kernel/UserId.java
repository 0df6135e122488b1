package org.relaysms.gateway.server.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A user's id as it stands in the URLs of a sync: 1 to 64 of letters, digits, `.`, `_`, `-`, but
/// not `.` or `..` (contract section 3).
public record UserId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public UserId {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not a user id");
    }
  }

  /// The id, or nothing where the text is not one.
  public static Optional<UserId> parse(String text) {
    return wellFormed(text) ? Optional.of(new UserId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean wellFormed(String text) {
    return FORM.matcher(text).matches() && !text.equals(".") && !text.equals("..");
  }
}
