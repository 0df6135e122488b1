package org.relaysms.gateway.adminui.log;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.remote.ServerState;

/// What the lines on screen are worth.
public sealed interface Standing {
  /// The server runs, and its lines come as it says them.
  record Live() implements Standing {}

  /// A server starts, or is being connected to.
  record Connecting() implements Standing {}

  /// It runs, and does not answer.
  record Silent(Instant since) implements Standing {}

  /// It does not run.
  ///
  /// @param since when it stopped; where nobody saw that, when it last said something
  /// @param seen whether `since` is the time of the stop
  record Stopped(Instant since, boolean seen) implements Standing {}

  /// It does not run, and nothing that it said is known.
  record Unknown() implements Standing {}

  /// What follows from what is known.
  ///
  /// @param lostAt when the connection to a server was lost
  /// @param stoppedAt when it was seen to stop
  /// @param last the newest line that is known
  static Standing of(
      ServerState server,
      boolean connected,
      Optional<Instant> lostAt,
      Optional<Instant> stoppedAt,
      Optional<LogLine> last) {
    return switch (server) {
      case ServerState.Running _ -> connected ? new Live() : quiet(lostAt);
      case ServerState.Starting _ -> new Connecting();
      case ServerState.Stopping _ -> connected ? new Live() : new Connecting();
      case ServerState.Stopped _ -> stopped(stoppedAt, last);
      case ServerState.Failed failed -> stopped(Optional.of(failed.at()), last);
    };
  }

  private static Standing quiet(Optional<Instant> lostAt) {
    return lostAt.<Standing>map(Silent::new).orElseGet(Connecting::new);
  }

  /// Its goodbye in the log is the best witness.
  private static Standing stopped(Optional<Instant> seen, Optional<LogLine> last) {
    var goodbye = last.filter(line -> line.message().equals("stopped")).map(LogLine::at);
    var at = goodbye.or(() -> seen);
    return last.<Standing>map(line -> new Stopped(at.orElse(line.at()), at.isPresent()))
        .orElseGet(Unknown::new);
  }
}
