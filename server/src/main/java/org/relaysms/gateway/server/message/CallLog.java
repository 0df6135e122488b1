package org.relaysms.gateway.server.message;

import java.time.Clock;
import java.util.Optional;
import org.relaysms.gateway.server.message.PublisherStanding.Answer;
import org.relaysms.gateway.server.message.PublisherStanding.Failure;

/// What the latest calls to the Publisher came to. Thread-safe.
final class CallLog {
  private final Clock clock;
  private volatile Optional<Answer> lastAnswer = Optional.empty();
  private volatile Optional<Failure> lastFailure = Optional.empty();

  CallLog(Clock clock) {
    this.clock = clock;
  }

  void answered(int status) {
    lastAnswer = Optional.of(new Answer(clock.instant(), status));
  }

  void failed(String reason) {
    lastFailure = Optional.of(new Failure(clock.instant(), reason));
  }

  Optional<Answer> lastAnswer() {
    return lastAnswer;
  }

  Optional<Failure> lastFailure() {
    return lastFailure;
  }
}
