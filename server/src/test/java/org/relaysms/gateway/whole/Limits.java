package org.relaysms.gateway.whole;

import java.util.List;

/// The rate limits by their names in `[limits]`, to be turned off together.
public final class Limits {
  public static final List<String> ALL =
      List.of(
          "sync_starts_per_minute_per_client",
          "sync_starts_per_minute_per_user",
          "password_tries_per_minute_per_client",
          "password_tries_per_minute_per_user",
          "first_pings_per_minute_per_client",
          "refused_tokens_per_minute_per_client");

  private Limits() {}
}
