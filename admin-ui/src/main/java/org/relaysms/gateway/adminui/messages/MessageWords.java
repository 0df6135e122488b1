package org.relaysms.gateway.adminui.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// Words and icons for where a message stands. Immutable.
final class MessageWords {
  static final String DASH = "–";

  private final Texts texts;

  MessageWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  /// Such as "Retry at 14:05 (3rd)".
  String state(Message message) {
    return message
        .due()
        .filter(_ -> message.state() == MessageState.RETRY)
        .map(
            due ->
                texts.get(
                    "messages.state.retry-at",
                    texts.clockMinutes(due),
                    ordinal(message.tries() + 1)))
        .orElseGet(() -> state(message.state()));
  }

  String state(MessageState state) {
    return switch (state) {
      case ACCEPTED, WAITING -> texts.get("messages.state.waiting");
      case PUBLISHING -> texts.get("messages.state.publishing");
      case PUBLISHED -> texts.get("messages.state.published");
      case RETRY -> texts.get("messages.state.retry");
      case FAILED -> texts.get("messages.state.failed");
      case REJECTED -> texts.get("messages.state.rejected");
      case DUPLICATE -> texts.get("messages.state.duplicate");
      case DISCARDED -> texts.get("messages.state.discarded");
    };
  }

  static FontIcon icon(MessageState state, String... more) {
    var icon =
        switch (state) {
          case ACCEPTED, WAITING -> Icons.of(Feather.INBOX, "icon-muted");
          case PUBLISHING -> Icons.of(Feather.SEND, "icon-accent");
          case PUBLISHED -> Icons.of(Feather.CHECK, "icon-success");
          case RETRY -> Icons.of(Feather.ROTATE_CW, "icon-warning");
          case FAILED -> Icons.of(Feather.X_CIRCLE, "icon-danger");
          case REJECTED -> Icons.of(Feather.SLASH, "icon-danger");
          case DUPLICATE -> Icons.of(Feather.COPY, "icon-muted");
          case DISCARDED -> Icons.of(Feather.TRASH_2, "icon-muted");
        };
    icon.getStyleClass().addAll(more);
    return icon;
  }

  String segment(MessageSegment segment) {
    return switch (segment) {
      case ALL -> texts.get("messages.segment.all");
      case WAITING -> texts.get("messages.state.waiting");
      case PUBLISHING -> texts.get("messages.state.publishing");
      case PUBLISHED -> texts.get("messages.state.published");
      case RETRY -> texts.get("messages.state.retry");
      case FAILED -> texts.get("messages.state.failed");
      case REJECTED -> texts.get("messages.state.rejected");
      case DUPLICATE -> texts.get("messages.state.duplicate");
      case DISCARDED -> texts.get("messages.state.discarded");
    };
  }

  String column(MessageColumn column) {
    return switch (column) {
      case RECEIVED -> texts.get("messages.column.received");
      case SENDER -> texts.get("messages.column.sender");
      case GATEWAY -> texts.get("messages.column.gateway");
      case PLATFORM -> texts.get("messages.column.platform");
      case STATE -> texts.get("messages.column.state");
      case ATTEMPTS -> texts.get("messages.column.attempts");
      case NEXT_TRY -> texts.get("messages.column.next-try");
    };
  }

  /// Why the message is where it is, and what becomes of it.
  String why(MessageState state) {
    return switch (state) {
      case ACCEPTED -> texts.get("messages.why.accepted");
      case WAITING -> texts.get("messages.why.waiting");
      case PUBLISHING -> texts.get("messages.why.publishing");
      case PUBLISHED -> texts.get("messages.why.published");
      case RETRY -> texts.get("messages.why.retry");
      case FAILED -> texts.get("messages.why.failed");
      case REJECTED -> texts.get("messages.why.rejected");
      case DUPLICATE -> texts.get("messages.why.duplicate");
      case DISCARDED -> texts.get("messages.why.discarded");
    };
  }

  /// The server's reason in the operator's language; what another version says, as it says it.
  String reason(String reason) {
    return switch (reason) {
      case "no user has this number" -> texts.get("messages.reason.unknown-sender");
      case "no key of the user's phones opens it" -> texts.get("messages.reason.no-key");
      case "it begins with no letter of a platform" -> texts.get("messages.reason.no-letter");
      case "the Publisher cannot be reached" -> texts.get("messages.reason.unreachable");
      case "the Publisher did not answer in time" -> texts.get("messages.reason.too-slow");
      case "replayed by the operator" -> texts.get("messages.reason.replayed");
      case "given back untried", "was not tried" -> texts.get("messages.reason.untried");
      case "came once more" -> texts.get("messages.reason.once-more");
      case "stored for good" -> texts.get("messages.reason.stored");
      case "push" -> texts.get("messages.reason.push");
      case "opened" -> texts.get("messages.reason.opened");
      default -> reason;
    };
  }

  /// Why the Publisher is away, where it has been named already.
  String away(String reason) {
    return switch (reason) {
      case "the Publisher cannot be reached" -> texts.get("messages.publisher.unreachable");
      case "the Publisher did not answer in time" -> texts.get("messages.publisher.too-slow");
      default -> reason(reason);
    };
  }

  /// With a capital letter and a full stop.
  String sentence(String reason) {
    var words = reason(reason);
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1) + ".";
  }

  /// The letter, with the name of a platform that every server knows.
  String platform(Optional<String> letter) {
    return letter
        .map(
            it ->
                switch (it) {
                  case "g" -> "g Gmail";
                  case "t" -> "t Twitter";
                  case "T" -> "T Telegram";
                  default -> it;
                })
        .orElse(DASH);
  }

  String received(Instant at, Instant now) {
    return day(at).equals(day(now)) ? texts.clock(at) : texts.dayAndTime(at);
  }

  /// The minute suffices for what goes on since then.
  String since(Instant at, Instant now) {
    return day(at).equals(day(now)) ? texts.clockMinutes(at) : texts.dayAndTime(at);
  }

  /// When it is tried next, where it waits for that.
  String nextTry(Message message) {
    return due(message).map(texts::clock).orElse(DASH);
  }

  static Optional<Instant> due(Message message) {
    return message.due().filter(_ -> message.state() != MessageState.PUBLISHING);
  }

  String ordinal(int number) {
    var digits = texts.number(number);
    if (number == 1) {
      return texts.get("messages.ordinal.first", digits);
    }
    return switch (number % 100 / 10 == 1 ? 0 : number % 10) {
      case 1 -> texts.get("messages.ordinal.one", digits);
      case 2 -> texts.get("messages.ordinal.two", digits);
      case 3 -> texts.get("messages.ordinal.three", digits);
      default -> texts.get("messages.ordinal.other", digits);
    };
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, texts.zone());
  }
}
