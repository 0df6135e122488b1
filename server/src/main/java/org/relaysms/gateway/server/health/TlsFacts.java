package org.relaysms.gateway.server.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.server.health.Check.State;

/// The certificates that the public listeners serve, where they do.
public record TlsFacts(Optional<Served> api, Optional<Served> webSocket, Instant now)
    implements Facts {
  /// How long before its end a certificate is to be renewed.
  static final Duration SOON = Duration.ofDays(21);

  private static final String ID = "tls";

  /// A certificate in use.
  ///
  /// @param file where it was read from at start
  /// @param endsAt when the first certificate of its chain is over
  public record Served(String file, Instant endsAt) {}

  @Override
  public Check check() {
    var first =
        Stream.of(api, webSocket)
            .flatMap(Optional::stream)
            .min(Comparator.comparing(Served::endsAt));
    var told =
        new Told()
            .truth("apiTls", api.isPresent())
            .truth("websocketTls", webSocket.isPresent())
            .text("file", first.map(Served::file))
            .time("endsAt", first.map(Served::endsAt));
    if (first.filter(one -> !one.endsAt().isAfter(now)).isPresent()) {
      return told.as(ID, State.FAILED, "ended");
    }
    if (api.isEmpty() || webSocket.isEmpty()) {
      return told.as(ID, State.WARNING, first.isPresent() ? "partly" : "off");
    }
    return first.filter(one -> one.endsAt().isBefore(now.plus(SOON))).isPresent()
        ? told.as(ID, State.WARNING, "ends-soon")
        : told.as(ID, State.OK, "on");
  }
}
