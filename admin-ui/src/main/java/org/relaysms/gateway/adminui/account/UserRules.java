package org.relaysms.gateway.adminui.account;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the server takes for an id, a phone number and a password (contract sections 3 and 6, and
/// the admin API), so that it can be said while somebody types. The server has the last word.
public final class UserRules {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern FILLER = Pattern.compile("[\\s.()/-]");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int LEAST_PASSWORD = 8;
  private static final int MOST_PASSWORD = 1_024;

  private UserRules() {}

  public static Optional<Problem> id(String id) {
    if (id.isEmpty()) {
      return Optional.of(Problem.of("account.id.empty"));
    }
    var good = ID.matcher(id).matches() && !id.equals(".") && !id.equals("..");
    return good ? Optional.empty() : Optional.of(Problem.of("account.id.form"));
  }

  /// A number may be left out.
  public static Optional<Problem> phoneNumber(String number) {
    var good = number.isBlank() || NUMBER.matcher(bare(number)).matches();
    return good ? Optional.empty() : Optional.of(Problem.of("account.number.form"));
  }

  /// The number without the marks that people write between digits, as it is compared.
  public static String bare(String number) {
    return FILLER.matcher(number).replaceAll("");
  }

  public static Optional<Problem> password(String password) {
    if (password.codePointCount(0, password.length()) > MOST_PASSWORD) {
      return Optional.of(Problem.of("account.password.long", MOST_PASSWORD));
    }
    if (password.codePoints().anyMatch(UserRules::untypable)) {
      return Optional.of(Problem.of("account.password.control"));
    }
    return password.length() < LEAST_PASSWORD
        ? Optional.of(Problem.of("account.password.short", LEAST_PASSWORD))
        : Optional.empty();
  }

  private static boolean untypable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
