package org.relaysms.gateway.server.selftest;

import java.time.Duration;

/// What is told of a step while the test goes on.
public sealed interface Progress {
  Step step();

  record Running(Step step) implements Progress {}

  /// The step is good.
  ///
  /// @param fact what the step found, such as an address; may be empty
  record Passed(Step step, Duration took, String fact) implements Progress {}

  record Failed(Step step, Duration took, Trouble trouble) implements Progress {}

  /// A step before it failed.
  record NotRun(Step step) implements Progress {}
}
