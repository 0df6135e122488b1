package org.relaysms.gateway.adminui.users;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.text.Texts;

/// Words for users and their phones. Immutable.
final class UserWords {
  static final String DASH = "–";

  private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");
  private static final int SHOWN_DIGITS = 16;

  private final Texts texts;

  UserWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String column(UserColumn column) {
    return switch (column) {
      case ID -> texts.get("users.column.id");
      case PHONE_NUMBER -> texts.get("users.column.number");
      case PLATFORMS -> texts.get("users.column.platforms");
      case DEVICES -> texts.get("users.column.devices");
      case LAST_SYNC -> texts.get("users.column.last-sync");
      case ADDED -> texts.get("users.column.added");
    };
  }

  static String platforms(User user, UnaryOperator<String> name) {
    return user.platforms().isEmpty()
        ? DASH
        : user.platforms().stream().map(name).collect(Collectors.joining(", "));
  }

  /// An age for as long as it is less than a day, then the date.
  String since(Instant at, Instant now) {
    var age = Duration.between(at, now);
    return age.toDays() < 1 ? texts.ago(age) : texts.date(at);
  }

  String lastSync(Optional<Instant> at, Instant now) {
    return at.map(it -> since(it, now)).orElseGet(() -> texts.get("users.never"));
  }

  /// Its first sixteen digits in fours, as the Sync page shows it.
  static String fingerprint(String hex) {
    var shown = hex.substring(0, Math.min(SHOWN_DIGITS, hex.length()));
    return FOUR.matcher(shown).replaceAll("$1 ");
  }
}
