package org.relaysms.gateway.adminui.users;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.account.UserRules;
import org.relaysms.gateway.adminui.text.NumberMask;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.users.UsersFile.Fault;

/// Words and icons for a file of users. Immutable.
final class ImportWords {
  /// A file that can be imported, but for its numbers.
  static final String EXAMPLE =
      """
      id,phone_number,password,platforms
      ama,+237670000001,,
      bih,+237670000002,her own password,g t""";

  private final Texts texts;

  ImportWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String fault(Fault fault) {
    return switch (fault) {
      case Fault.Unreadable _ -> texts.get("users.fault.unreadable");
      case Fault.Empty _ -> texts.get("users.fault.empty");
      case Fault.TooLong(int most) -> texts.get("users.fault.too-long", most);
      case Fault.NoText _ -> texts.get("users.fault.no-text");
      case Fault.NotUtf8 _ -> texts.get("users.fault.not-utf8");
      case Fault.NoIdColumn(String found) -> texts.get("users.fault.no-id", shortened(found));
      case Fault.UnknownColumn(String name) ->
          texts.get("users.fault.unknown-column", shortened(name), columns());
      case Fault.ColumnTwice(String name) -> texts.get("users.fault.column-twice", name);
      case Fault.NoUsers _ -> texts.get("users.fault.no-users");
      case Fault.TooMany(int most) -> texts.get("users.fault.too-many", most);
      case Fault.BrokenQuotes(long line) -> texts.get("users.fault.quotes", line);
    };
  }

  private static String columns() {
    return Stream.of(FileColumn.values()).map(FileColumn::word).collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    var most = 80;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  /// What becomes of a line, or became.
  String of(ImportRow row) {
    return switch (row.outcome().get()) {
      case Outcome.Waiting _ -> texts.get("users.line.new");
      case Outcome.Added _ -> texts.get("users.line.added");
      case Outcome.Skipped _ -> texts.get("users.line.exists");
      case Outcome.Failed(var why) -> why.words(texts);
      case Outcome.Unanswered _ -> texts.get("users.line.unanswered");
      case Outcome.NotTried _ -> texts.get("users.line.not-tried");
    };
  }

  static FontIcon icon(ImportRow row) {
    return switch (row.outcome().get()) {
      case Outcome.Waiting _ -> Icons.of(Feather.USER_PLUS, "icon-accent");
      case Outcome.Added _ -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
      case Outcome.Skipped _ -> Icons.of(Feather.COPY, "icon-muted");
      case Outcome.Failed _ -> Icons.of(Feather.X_CIRCLE, "icon-danger");
      case Outcome.Unanswered _ -> Icons.of(Feather.HELP_CIRCLE, "icon-warning");
      case Outcome.NotTried _ -> Icons.of(Feather.SLASH, "icon-warning");
    };
  }

  /// One word for machines.
  static String word(ImportRow row) {
    return switch (row.outcome().get()) {
      case Outcome.Waiting _ -> "new";
      case Outcome.Added _ -> "added";
      case Outcome.Skipped _ -> "skipped";
      case Outcome.Failed _ -> "failed";
      case Outcome.Unanswered _ -> "unanswered";
      case Outcome.NotTried _ -> "not-tried";
    };
  }

  /// Why, where it needs to be said.
  String reason(ImportRow row) {
    return switch (row.outcome().get()) {
      case Outcome.Waiting _, Outcome.Added _ -> "";
      case Outcome.Skipped _, Outcome.Failed _, Outcome.Unanswered _, Outcome.NotTried _ -> of(row);
    };
  }

  /// Partly hidden, however it is written in the file.
  static String number(ImportRow row) {
    return row.entry()
        .phoneNumber()
        .map(UserRules::bare)
        .map(NumberMask::hidden)
        .orElse(UserWords.DASH);
  }

  /// Where the password comes from; none is made for a line that is left out.
  String password(ImportRow row) {
    if (row.entry().password().isPresent()) {
      return texts.get("users.line.password.given");
    }
    return row.verdict() instanceof Verdict.New
        ? texts.get("users.line.password.made")
        : UserWords.DASH;
  }

  String platforms(ImportRow row) {
    return row.entry().platforms().isEmpty()
        ? texts.get("users.line.platforms.all")
        : String.join(" ", row.entry().platforms());
  }
}
