package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the server process is doing, as far as this app knows.
public sealed interface ServerState {
  record Stopped() implements ServerState {}

  record Starting(Instant since, List<StartUpStep> steps) implements ServerState {}

  /// `since` is when the server became ready.
  record Running(Origin origin, long pid, Instant since, String version) implements ServerState {}

  record Stopping(Instant since) implements ServerState {}

  record Failed(Instant at, Reason reason, List<StartUpStep> steps, List<String> logTail)
      implements ServerState {

    /// It was ready before it failed.
    public boolean started() {
      return !steps.isEmpty()
          && steps.stream().allMatch(step -> step.progress() == StartUpStep.Progress.DONE);
    }
  }

  /// Whose child the server is.
  enum Origin {
    STARTED,
    ATTACHED
  }

  /// Why there is no server.
  sealed interface Reason {
    /// Exit code 3. `listener` is `api`, `websocket` or `admin`; `nextFree` skips our own ports.
    record PortInUse(String listener, int port, Optional<PortHolder> holder, int nextFree)
        implements Reason {}

    /// Exit code 4: another server, which does not answer, works on the data folder.
    record FolderHeld(String words) implements Reason {}

    /// Exit code 2.
    record BadSettings(String words) implements Reason {}

    /// Exit codes 5 and 6: a passphrase protects the master key. It was `wrong`, or there was none.
    record PassphraseWanted(boolean wrong, String words) implements Reason {}

    /// The server distribution is not where it should be.
    record NoProgram(String place) implements Reason {}

    /// It said nothing within the time it has for a start.
    record TookTooLong(long seconds) implements Reason {}

    /// It ran, and ended without being asked to.
    record Ended(int exitCode, String words) implements Reason {}
  }
}
