package org.relaysms.gateway.server.config;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `[messages]`: what is taken in, and how long it is kept (contract section 8).
///
/// @param letters of the platforms a message may be for, case-sensitive
/// @param quarantineMost how many messages the quarantine holds
/// @param quarantineKept how long it holds each
/// @param publishedKept how long the record of a published message is kept
/// @param deadKept how long a dead letter is kept
/// @param patience how long a message is tried before it becomes a dead letter
/// @param keepTexts whether a published message keeps its text
/// @param textBytes the longest text of an SMS that is taken
public record MessagesConfig(
    Set<String> letters,
    WhenFull whenFull,
    int quarantineMost,
    Duration quarantineKept,
    Duration publishedKept,
    Duration deadKept,
    Duration patience,
    boolean keepTexts,
    int textBytes) {
  /// What whoever posts a message hears when it cannot be stored.
  public enum WhenFull {
    /// Nothing: the connection is closed, and gateway clients keep the SMS and try again.
    CLOSE,
    /// 503, for clients that understand it.
    UNAVAILABLE
  }

  private static final Form<WhenFull> WHEN_FULL =
      new Form<>(
          "close or 503", SettingKind.choice(List.of("close", "503")), MessagesConfig::whenFull);
  private static final Pattern LETTER = Pattern.compile("[A-Za-z0-9]");
  private static final Form<Set<String>> LETTERS =
      new Form<>("letters or digits with commas between, such as g,t,T", MessagesConfig::letters);

  public MessagesConfig {
    letters = Set.copyOf(letters);
  }

  static MessagesConfig read(SectionReader section) {
    return new MessagesConfig(
        section.value("letters", "g,t,T", LETTERS),
        section.value("when_full", "close", WHEN_FULL),
        section.whole("quarantine_most", 10_000, 1, 10_000_000),
        section.days("quarantine_days", 30),
        section.days("published_days", 30),
        section.days("dead_days", 90),
        section.days("patience_days", 5),
        section.yes("keep_texts", false),
        section.whole("text_bytes", 64 * 1024, 1, 10_000_000));
  }

  private static Optional<WhenFull> whenFull(String text) {
    return switch (text) {
      case "close" -> Optional.of(WhenFull.CLOSE);
      case "503" -> Optional.of(WhenFull.UNAVAILABLE);
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> letters(String text) {
    var letters = List.of(text.split("\\s*,\\s*", -1));
    return letters.stream().allMatch(LETTER.asMatchPredicate())
        ? Optional.of(new LinkedHashSet<>(letters))
        : Optional.empty();
  }
}
