package org.relaysms.gateway.server;

/// Ends a command with an exit code and what stderr shall say: one line for each thing the operator
/// has to mend, never a stack trace.
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  CommandFailure(ExitCode exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
