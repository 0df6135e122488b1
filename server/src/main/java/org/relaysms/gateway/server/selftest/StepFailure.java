package org.relaysms.gateway.server.selftest;

/// Ends a step, with the reason; never leaves this package.
final class StepFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  StepFailure(Trouble trouble) {
    super(trouble.why());
    this.trouble = trouble;
  }

  StepFailure(Trouble.Kind kind, String... details) {
    this(Trouble.of(kind, details));
  }

  Trouble trouble() {
    return trouble;
  }
}
