package org.relaysms.gateway.adminui.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.account.UserRules;
import org.relaysms.gateway.adminui.remote.Platform;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.remote.Users;

/// Says of each line of a file what becomes of it, by the server's rules, by who is there, and by
/// the lines before it.
final class Judge {
  private final Set<String> known;
  private final Set<String> numbers;
  private final List<Platform> platforms;
  private final Map<String, Long> linesById = new HashMap<>();
  private final Map<String, Long> linesByNumber = new HashMap<>();

  Judge(Users users) {
    known = users.users().stream().map(User::id).collect(Collectors.toSet());
    numbers =
        users.users().stream()
            .flatMap(user -> user.phoneNumber().stream())
            .collect(Collectors.toCollection(HashSet::new));
    platforms = users.platforms();
  }

  /// In the order of the file; each line once.
  Verdict of(Entry entry) {
    var twice = before(linesById, entry.id(), entry.line());
    return Stream.of(form(entry), twice.map(line -> Problem.of("users.import.id-twice", line)))
        .flatMap(Optional::stream)
        .findFirst()
        .<Verdict>map(Verdict.Wrong::new)
        .orElseGet(() -> known.contains(entry.id()) ? new Verdict.Exists() : fresh(entry));
  }

  private static Optional<Problem> form(Entry entry) {
    return Stream.of(
            Optional.of(Problem.of("users.import.cells")).filter(_ -> entry.cellsTooMany()),
            UserRules.id(entry.id()),
            entry.phoneNumber().flatMap(UserRules::phoneNumber),
            entry.password().flatMap(UserRules::password))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Verdict fresh(Entry entry) {
    var letters = new ArrayList<String>();
    for (var word : entry.platforms()) {
      var letter = letter(word);
      if (letter.isEmpty()) {
        return wrong(Problem.of("users.import.platform", word));
      }
      letters.add(letter.get());
    }
    return number(entry)
        .<Verdict>map(Verdict.Wrong::new)
        .orElseGet(() -> new Verdict.New(letters.stream().distinct().toList()));
  }

  private Optional<Problem> number(Entry entry) {
    return entry.phoneNumber().map(UserRules::bare).flatMap(bare -> numberTaken(bare, entry));
  }

  private Optional<Problem> numberTaken(String bare, Entry entry) {
    return numbers.contains(bare)
        ? Optional.of(Problem.of("account.number.taken"))
        : before(linesByNumber, bare, entry.line())
            .map(line -> Problem.of("users.import.number-twice", line));
  }

  /// A letter, or a name whatever its case.
  private Optional<String> letter(String word) {
    return platforms.stream()
        .filter(one -> one.letter().equals(word))
        .findFirst()
        .or(() -> platforms.stream().filter(it -> it.name().equalsIgnoreCase(word)).findFirst())
        .map(Platform::letter);
  }

  private static Optional<Long> before(Map<String, Long> lines, String key, long line) {
    return key.isEmpty() ? Optional.empty() : Optional.ofNullable(lines.putIfAbsent(key, line));
  }

  private static Verdict wrong(Problem why) {
    return new Verdict.Wrong(why);
  }
}
