package org.relaysms.gateway.adminui.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.PublisherState;
import org.relaysms.gateway.adminui.remote.PublisherState.Circuit;
import org.relaysms.gateway.adminui.remote.PublisherState.Kind;
import org.relaysms.gateway.adminui.text.Texts;

/// Words for how the Publisher is and what waits for it. Immutable.
final class PublisherWords {
  /// Begins the server's words where the Publisher was reached, and would not.
  private static final String ANSWERED = "the Publisher answered ";

  private final MessageWords words;
  private final Texts texts;

  PublisherWords(MessageWords words) {
    this.words = words;
    texts = words.texts();
  }

  /// What is wrong, with since when and for how long; empty where nothing is.
  String trouble(PublisherState publisher, Instant now) {
    return publisher.state() == Kind.AWAY
        ? texts.get(
            failing(publisher) ? "messages.publisher.failing" : "messages.publisher.silent",
            publisher.since().map(at -> words.since(at, now)).orElse(MessageWords.DASH),
            publisher
                .since()
                .map(at -> texts.roughly(Duration.between(at, now)))
                .orElse(MessageWords.DASH))
        : "";
  }

  /// What becomes of the messages meanwhile.
  String comfort(MessageSummary summary) {
    var many =
        MessageSegment.WAITING.count(summary)
            + summary.count(MessageState.RETRY)
            + summary.count(MessageState.PUBLISHING);
    return summary.publisher().state() == Kind.AWAY && many > 0
        ? texts.get("messages.publisher.safe", many)
        : "";
  }

  /// All else, in sentences.
  String more(MessageSummary summary, Instant now) {
    var publisher = summary.publisher();
    var said = new ArrayList<String>();
    said.addAll(calls(publisher, now));
    said.addAll(fetches(publisher, now));
    summary
        .oldestUnfinished()
        .map(at -> texts.roughly(Duration.between(at, now)))
        .ifPresent(age -> said.add(texts.get("messages.oldest", age)));
    return String.join(" ", said);
  }

  private List<String> calls(PublisherState publisher, Instant now) {
    return switch (publisher.state()) {
      case OFF -> List.of(texts.get("messages.publisher.off"));
      case UNKNOWN -> List.of(texts.get("messages.publisher.unknown"));
      case REACHABLE ->
          present(
              Stream.of(
                  answer(publisher, now)
                      .or(() -> Optional.of(texts.get("messages.publisher.reachable"))),
                  error(publisher, now)));
      case AWAY ->
          present(Stream.of(reason(publisher), nextTry(publisher, now), answer(publisher, now)));
    };
  }

  private List<String> fetches(PublisherState publisher, Instant now) {
    var waiting = publisher.fetchesWaiting();
    return present(
        Stream.of(
            publisher
                .lastFetch()
                .map(
                    at ->
                        texts.get(
                            "messages.publisher.fetched",
                            words.received(at, now),
                            publisher.lastFetchName().orElse(MessageWords.DASH)))
                .or(() -> never(publisher)),
            waiting > 0
                ? Optional.of(texts.get("messages.publisher.fetching", waiting))
                : Optional.empty()));
  }

  /// Where nobody is called, somebody ought to fetch.
  private Optional<String> never(PublisherState publisher) {
    return publisher.state() == Kind.OFF
        ? Optional.of(texts.get("messages.publisher.unfetched"))
        : Optional.empty();
  }

  private Optional<String> answer(PublisherState publisher, Instant now) {
    return publisher
        .lastAnswer()
        .map(
            at ->
                texts.get(
                    "messages.publisher.answered",
                    words.received(at, now),
                    publisher.lastStatus().map(String::valueOf).orElse(MessageWords.DASH)));
  }

  private Optional<String> error(PublisherState publisher, Instant now) {
    return publisher
        .lastError()
        .map(
            at ->
                texts.get(
                    "messages.publisher.error",
                    words.received(at, now),
                    publisher.lastErrorReason().map(words::away).orElse(MessageWords.DASH)));
  }

  private Optional<String> reason(PublisherState publisher) {
    return publisher.reason().map(why -> texts.get("messages.publisher.reason", words.away(why)));
  }

  private Optional<String> nextTry(PublisherState publisher, Instant now) {
    return publisher.circuit().equals(Optional.of(Circuit.HALF_OPEN))
        ? Optional.of(texts.get("messages.publisher.trying"))
        : publisher
            .nextTry()
            .map(at -> texts.get("messages.publisher.next", words.received(at, now)));
  }

  private static boolean failing(PublisherState publisher) {
    return publisher.reason().filter(why -> why.startsWith(ANSWERED)).isPresent();
  }

  private static List<String> present(Stream<Optional<String>> sentences) {
    return sentences.flatMap(Optional::stream).toList();
  }
}
