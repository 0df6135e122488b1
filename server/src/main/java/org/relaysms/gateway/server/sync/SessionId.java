package org.relaysms.gateway.server.sync;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of a sync session as it stands in a URL: whoever knows it may sync, so it prints as
/// `***`. Ours are 128 random bits in 32 lower-case hex characters; others are well formed only
/// where they may come from a tester's hand (contract sections 3 and 4).
record SessionId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int BYTES = 16;

  static SessionId random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SessionId(HexFormat.of().formatHex(bytes));
  }

  static Optional<SessionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SessionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
