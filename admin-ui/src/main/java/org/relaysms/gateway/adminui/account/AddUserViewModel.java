package org.relaysms.gateway.adminui.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The form that adds a user: what is typed, and what is wrong with it, field by field. The server
/// has the last word; only what cannot be right is told before asking it.
///
/// FX thread only.
public final class AddUserViewModel {
  /// No letter or digit that is easily taken for another.
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int PASSWORD_GROUPS = 4;
  private static final int GROUP = 4;
  private static final int LEAST_PASSWORD = 8;

  private final UsersPort port;
  private final RandomGenerator random;
  private final Consumer<String> added;
  private final StringProperty id = new SimpleStringProperty("");
  private final StringProperty phoneNumber = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty repeated = new SimpleStringProperty("");
  private final Map<Field, ReadOnlyObjectWrapper<Optional<Problem>>> problems =
      new EnumMap<>(Field.class);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private long fillings;

  /// Where a problem is shown: beside its field, or below all.
  public enum Field {
    ID,
    PHONE_NUMBER,
    PASSWORD,
    REPEATED,
    FORM
  }

  /// Words for what is wrong: a key of the messages and what to fill in.
  public record Problem(String key, List<Object> values) {
    static Problem of(String key) {
      return new Problem(key, List.of());
    }
  }

  /// @param random makes passwords: a secure one, outside of tests
  /// @param added is told the id of each user added
  public AddUserViewModel(UsersPort port, RandomGenerator random, Consumer<String> added) {
    this.port = port;
    this.random = random;
    this.added = added;
    for (var field : Field.values()) {
      problems.put(field, new ReadOnlyObjectWrapper<>(Optional.empty()));
    }
  }

  public StringProperty id() {
    return id;
  }

  public StringProperty phoneNumber() {
    return phoneNumber;
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty repeated() {
    return repeated;
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem(Field field) {
    return wrapper(field).getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Fills both password fields with a new password that can be read out.
  public void generate() {
    var made = new StringBuilder();
    for (var at = 0; at < PASSWORD_GROUPS * GROUP; at++) {
      made.append(at > 0 && at % GROUP == 0 ? "-" : "");
      made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    password.set(made.toString());
    repeated.set(made.toString());
  }

  /// Adds the user, or says what is wrong.
  public void submit() {
    if (check() && !busy.get()) {
      busy.set(true);
      var number = Optional.of(phoneNumber.get().strip()).filter(text -> !text.isEmpty());
      var user = new NewUser(id.get().strip(), number, password.get());
      var mine = fillings;
      port.add(user).thenAccept(reply -> answered(user.id(), mine, reply));
    }
  }

  /// Empties the form; nothing of a password stays.
  public void clear() {
    fillings++;
    List.of(id, phoneNumber, password, repeated).forEach(text -> text.set(""));
    problems.values().forEach(problem -> problem.set(Optional.empty()));
  }

  private boolean check() {
    set(Field.ID, idProblem(id.get().strip()));
    set(Field.PHONE_NUMBER, numberProblem(phoneNumber.get()));
    set(Field.PASSWORD, passwordProblem(password.get()));
    set(Field.REPEATED, repeatedProblem());
    set(Field.FORM, Optional.empty());
    return problems.values().stream().allMatch(problem -> problem.get().isEmpty());
  }

  private static Optional<Problem> idProblem(String id) {
    if (id.isEmpty()) {
      return Optional.of(Problem.of("sync.add.id.empty"));
    }
    var good = id.matches("[A-Za-z0-9._-]{1,64}") && !id.equals(".") && !id.equals("..");
    return good ? Optional.empty() : Optional.of(Problem.of("sync.add.id.form"));
  }

  private static Optional<Problem> numberProblem(String number) {
    var digits = number.replaceAll("[\\s.()-]", "");
    var good = digits.isEmpty() || digits.matches("\\+\\d{6,15}");
    return good ? Optional.empty() : Optional.of(Problem.of("sync.add.number.form"));
  }

  private static Optional<Problem> passwordProblem(String password) {
    return password.length() < LEAST_PASSWORD
        ? Optional.of(new Problem("sync.add.password.short", List.of(LEAST_PASSWORD)))
        : Optional.empty();
  }

  private Optional<Problem> repeatedProblem() {
    return password.get().equals(repeated.get())
        ? Optional.empty()
        : Optional.of(Problem.of("sync.add.password.differs"));
  }

  /// An answer about what is not on the form any more leaves what is there alone.
  private void answered(String who, long filling, Reply<Nothing> reply) {
    busy.set(false);
    if (filling != fillings) {
      return;
    }
    switch (reply) {
      case Reply.Done<Nothing> _ -> {
        clear();
        added.accept(who);
      }
      case Reply.Refused<Nothing> refused -> refused(refused);
      case Reply.Unreachable<Nothing> _ ->
          set(Field.FORM, Optional.of(Problem.of("sync.add.unreachable")));
    }
  }

  private void refused(Reply.Refused<Nothing> refused) {
    if (refused.status() == 409) {
      set(Field.ID, Optional.of(Problem.of("sync.add.id.taken")));
      return;
    }
    var words = new Problem("sync.add.refused", List.of(refused.detail()));
    set(field(refused.field().orElse("")), Optional.of(words));
  }

  private static Field field(String name) {
    return switch (name) {
      case "id" -> Field.ID;
      case "phoneNumber" -> Field.PHONE_NUMBER;
      case "password" -> Field.PASSWORD;
      default -> Field.FORM;
    };
  }

  private void set(Field field, Optional<Problem> problem) {
    wrapper(field).set(problem);
  }

  private ReadOnlyObjectWrapper<Optional<Problem>> wrapper(Field field) {
    return Objects.requireNonNull(problems.get(field));
  }
}
