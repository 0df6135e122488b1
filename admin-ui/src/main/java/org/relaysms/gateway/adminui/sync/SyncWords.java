package org.relaysms.gateway.adminui.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relaysms.gateway.adminui.sync.SyncStage.Cause;
import org.relaysms.gateway.adminui.sync.SyncStage.PhoneFacts;
import org.relaysms.gateway.adminui.sync.SyncStage.Refusal;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.sync.SyncStage.Wait;
import org.relaysms.gateway.adminui.text.Texts;

/// What the page says of each stage. Immutable.
final class SyncWords {
  private static final Pattern FOUR = Pattern.compile("(.{4})(?!$)");
  private static final int SHOWN_DIGITS = 16;

  private final Texts texts;

  SyncWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  /// The bold part of the line below the ring.
  String countdown(SyncStage stage, int secondsLeft) {
    return switch (stage) {
      case ShowingCode code ->
          texts.get(code.last() ? "sync.code.ends" : "sync.code.next", secondsLeft);
      case SyncStage.WaitingForPassword _ ->
          texts.get("sync.password.left", texts.span(Duration.ofSeconds(secondsLeft)));
      case SyncStage.Connecting _,
          SyncStage.Idle _,
          SyncStage.NoAddress _,
          SyncStage.Done _,
          SyncStage.Expired _,
          SyncStage.Refused _ ->
          "";
    };
  }

  /// The muted part.
  String beside(SyncStage stage) {
    return switch (stage) {
      case ShowingCode code when code.total() > 0 ->
          texts.get("sync.code.of", code.number(), code.total());
      case SyncStage.WaitingForPassword _ -> texts.get("sync.password.then");
      case ShowingCode _,
          SyncStage.Connecting _,
          SyncStage.Idle _,
          SyncStage.NoAddress _,
          SyncStage.Done _,
          SyncStage.Expired _,
          SyncStage.Refused _ ->
          "";
    };
  }

  /// Told once per code to a screen reader.
  String announcement(int secondsLeft) {
    return texts.get("sync.code.announcement", secondsLeft);
  }

  String connecting(Wait awaited) {
    return switch (awaited) {
      case FIRST_CODE -> texts.get("sync.connecting");
      case NEXT_CODE -> texts.get("sync.connecting.next");
      case CONNECTION -> texts.get("sync.connecting.again");
    };
  }

  String expired(Cause cause) {
    return switch (cause) {
      case NO_PHONE -> texts.get("sync.expired.no-phone");
      case NO_PASSWORD -> texts.get("sync.expired.no-password");
      case DECLINED -> texts.get("sync.expired.declined");
      case ENDED_ELSEWHERE -> texts.get("sync.expired.elsewhere");
    };
  }

  String refused(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotStarted not -> notStarted(not.reason());
      case Refusal.ByServer by -> byServer(by.word());
    };
  }

  private String notStarted(PageEvent.StartRefusal reason) {
    return switch (reason) {
      case TOO_MANY -> texts.get("sync.refused.too-many-starts");
      case BAD_USER -> texts.get("sync.refused.bad-user");
      case SERVER_FAULT -> texts.get("sync.refused.fault");
      case UNREACHABLE -> texts.get("sync.refused.unreachable");
    };
  }

  /// The server's words are short codes; one we do not know is shown as it is.
  private String byServer(String word) {
    return word.isEmpty() || word.contains("tries") || word.contains("password")
        ? texts.get("sync.refused.tries")
        : texts.get("sync.refused.other", word);
  }

  String found(Instant at, PhoneFacts phone) {
    var time = texts.clock(at);
    return phone
        .address()
        .map(address -> texts.get("sync.phone.found-from", time, address))
        .orElse(time);
  }

  String tries(PhoneFacts phone) {
    if (phone.verifying()) {
      return texts.get("sync.password.checking");
    }
    if (phone.triesLeft() < 0) {
      return texts.get("sync.password.not-yet");
    }
    return phone.refusal().isPresent()
        ? texts.get("sync.password.wrong", phone.triesLeft())
        : texts.get("sync.password.tries", phone.triesLeft());
  }

  /// That an answer to a phone was not taken, and what to do now.
  String undecided(Decisions.Failed failed) {
    return switch (failed.why()) {
      case UNREACHABLE -> texts.get("sync.undecided.unreachable", failed.user());
      case GONE -> texts.get("sync.undecided.gone", failed.user());
      case DECIDED -> texts.get("sync.undecided.decided", failed.user());
      case FAULT -> texts.get("sync.undecided.fault", failed.user());
    };
  }

  /// The first 16 digits in fours, which are enough to compare by eye.
  static String fingerprint(Optional<String> hex) {
    return hex.map(all -> all.substring(0, Math.min(SHOWN_DIGITS, all.length())))
        .map(digits -> FOUR.matcher(digits).replaceAll("$1 "))
        .orElse("–");
  }
}
