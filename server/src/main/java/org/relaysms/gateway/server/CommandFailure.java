package org.relaysms.gateway.server;

import java.util.stream.Collectors;
import org.relaysms.gateway.server.config.ConfigError;
import org.relaysms.gateway.server.config.Loaded;

/// Ends a command with an exit code and what stderr shall say: one line for each thing the operator
/// has to mend, never a stack trace.
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String text;

  CommandFailure(ExitCode exitCode, String line) {
    super(line);
    text = line;
    this.exitCode = exitCode;
  }

  /// The settings, or the failure that says all that is wrong with them, a line each.
  static Loaded.Ok validOrThrow(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Ok ok -> ok;
      case Loaded.Invalid(var errors) ->
          throw new CommandFailure(
              ExitCode.USAGE,
              errors.stream().map(ConfigError::toString).collect(Collectors.joining("\n")));
    };
  }

  /// What was asked for cannot be done.
  static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.FAILED, why);
  }

  /// Another program holds a port of ours.
  ///
  /// @param listener the section of the setting that moves it
  static CommandFailure portInUse(String listener, int port) {
    var why =
        listener.equals("api")
            ? " As long as another program answers on it, gateways that post there lose their SMS."
            : "";
    return new CommandFailure(
        ExitCode.PORT_IN_USE,
        "Port %d is in use by another program; free it, or set another [%s] port (--set %s.port=N).%s"
            .formatted(port, listener, listener, why));
  }

  /// A listener cannot be where it was put: the machine has no such address (any more).
  static CommandFailure foreignHost(String listener, String host) {
    return new CommandFailure(
        ExitCode.USAGE,
        "%s is no address of this machine; set another [%s] host (--set %s.host=0.0.0.0 for all of them)."
            .formatted(host, listener, listener));
  }

  String text() {
    return text;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
