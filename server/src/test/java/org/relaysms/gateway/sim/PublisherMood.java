package org.relaysms.gateway.sim;

import java.util.List;

/// How a [SimulatedPublisher] treats a well-formed request whose signature is right.
public sealed interface PublisherMood {
  /// Publishes at once and answers 200.
  record Well() implements PublisherMood {}

  /// Publishes and answers 200 once released.
  record Slow() implements PublisherMood {}

  /// As [Well], but answers every other request with 503, the first among them.
  record Flapping() implements PublisherMood {}

  /// Publishes only where the status is 2xx.
  ///
  /// @param headers whole lines, such as `Retry-After: 7`
  record Answering(int status, List<String> headers) implements PublisherMood {
    public Answering {
      headers = List.copyOf(headers);
    }

    public static Answering with(int status, String... headers) {
      return new Answering(status, List.of(headers));
    }
  }

  /// Publishes nothing, sends these characters and ends the connection.
  record Garbage(String text) implements PublisherMood {}

  /// Publishes, and ends the connection without an answer.
  record Dropping() implements PublisherMood {}

  /// As [Well], but takes what holds these characters, publishes it not, and says nothing until the
  /// peer hangs up.
  record Hanging(String inside) implements PublisherMood {}

  /// Publishes, sends these characters, and never goes on.
  record Stuck(String beginning) implements PublisherMood {}
}
