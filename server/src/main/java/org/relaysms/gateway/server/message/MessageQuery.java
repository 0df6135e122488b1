package org.relaysms.gateway.server.message;

import java.util.Optional;
import java.util.Set;

/// Which messages to show: the newest first, a page at a time.
///
/// @param states none means all
/// @param user of whom
/// @param before only those accepted before this one; for the next page
/// @param most how many, 1 to 1,000
public record MessageQuery(
    Set<String> states, Optional<String> user, Optional<Long> before, int most) {
  public static final int MOST = 1_000;

  public MessageQuery {
    states = Set.copyOf(states);
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " messages");
    }
  }
}
