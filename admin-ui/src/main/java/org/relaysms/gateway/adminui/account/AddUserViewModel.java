package org.relaysms.gateway.adminui.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Platform;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The form that adds a user: what is typed, and what is wrong with it, field by field. The server
/// has the last word; whatever it says, nothing that was typed is lost.
///
/// FX thread only.
public final class AddUserViewModel {
  private final UsersPort port;
  private final Consumer<Added> added;
  private final Checked id = new Checked(text -> UserRules.id(text.strip()));
  private final Checked phoneNumber = new Checked(UserRules::phoneNumber);
  private final PasswordPair passwords;
  private final ReadOnlyObjectWrapper<List<Platform>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final ReadOnlyObjectWrapper<Optional<Problem>> platformsProblem = noProblem();
  private final ReadOnlyObjectWrapper<Optional<Problem>> formProblem = noProblem();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Subscription listening = () -> {};
  private long fillings;

  /// Where a problem is shown: beside its field, or below all.
  public enum Field {
    ID,
    PHONE_NUMBER,
    PASSWORD,
    REPEATED,
    PLATFORMS,
    FORM
  }

  /// That a user is there now.
  ///
  /// @param password where it was made and not typed: nobody but the operator can tell it
  public record Added(String user, Optional<MadePassword> password) {}

  /// An empty form.
  ///
  /// @param random makes passwords: a secure one, outside of tests
  /// @param added is told of each user added
  public AddUserViewModel(UsersPort port, RandomGenerator random, Consumer<Added> added) {
    this.port = port;
    this.added = added;
    passwords = new PasswordPair(random);
  }

  /// Begins with an empty form, and follows which platforms there are.
  public void open() {
    clear();
    listening.close();
    listening = port.watch(this::hear);
  }

  /// Nothing of a password stays on a form that nobody looks at.
  public void close() {
    listening.close();
    listening = () -> {};
    clear();
  }

  public StringProperty id() {
    return id.text();
  }

  public StringProperty phoneNumber() {
    return phoneNumber.text();
  }

  public StringProperty password() {
    return passwords.password().text();
  }

  public StringProperty repeated() {
    return passwords.repeated().text();
  }

  /// Judges everything and sends nothing: the user as typed, where all is right.
  public Optional<NewUser> filledIn() {
    return check() ? Optional.of(user()) : Optional.empty();
  }

  Checked entry(Field field) {
    return switch (field) {
      case ID -> id;
      case PHONE_NUMBER -> phoneNumber;
      case PASSWORD -> passwords.password();
      case REPEATED -> passwords.repeated();
      case PLATFORMS, FORM -> throw new IllegalArgumentException(field + " is not typed");
    };
  }

  PasswordPair passwords() {
    return passwords;
  }

  /// Which platforms there are to choose from.
  public ReadOnlyObjectProperty<List<Platform>> platforms() {
    return offered.getReadOnlyProperty();
  }

  /// Every platform is chosen until it is left out.
  public void choose(Platform platform, boolean wanted) {
    if (wanted) {
      leftOut.remove(platform.letter());
    } else {
      leftOut.add(platform.letter());
    }
    platformsProblem.set(platformsWrong());
  }

  public boolean chosen(Platform platform) {
    return !leftOut.contains(platform.letter());
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem(Field field) {
    return switch (field) {
      case ID -> id.problem();
      case PHONE_NUMBER -> phoneNumber.problem();
      case PASSWORD -> passwords.password().problem();
      case REPEATED -> passwords.repeated().problem();
      case PLATFORMS -> platformsProblem.getReadOnlyProperty();
      case FORM -> formProblem.getReadOnlyProperty();
    };
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Fills both password fields with a new password that can be read out.
  public void generate() {
    passwords.generate();
  }

  /// Adds the user, or says what is wrong.
  public void submit() {
    if (check() && !busy.get()) {
      busy.set(true);
      var mine = fillings;
      var made = passwords.made().get();
      var user = user();
      port.add(user).thenAccept(reply -> answered(new Added(user.id(), made), mine, reply));
    }
  }

  /// Empties the form.
  public void clear() {
    fillings++;
    id.clear();
    phoneNumber.clear();
    passwords.clear();
    leftOut.clear();
    platformsProblem.set(Optional.empty());
    formProblem.set(Optional.empty());
  }

  private NewUser user() {
    var number = Optional.of(phoneNumber().get().strip()).filter(text -> !text.isEmpty());
    return new NewUser(id().get().strip(), number, password().get(), letters());
  }

  /// None means all there are, and those that come to be before the server has read it.
  private List<String> letters() {
    return leftOut.isEmpty()
        ? List.of()
        : offered.get().stream().filter(this::chosen).map(Platform::letter).toList();
  }

  private void hear(Users users) {
    if (!offered.get().equals(users.platforms())) {
      offered.set(users.platforms());
    }
  }

  private boolean check() {
    formProblem.set(Optional.empty());
    platformsProblem.set(platformsWrong());
    // Every field is judged, so that all problems are told at once.
    var good = List.of(id.good(), phoneNumber.good(), passwords.good());
    return !good.contains(false) && platformsProblem.get().isEmpty();
  }

  private Optional<Problem> platformsWrong() {
    var none = !offered.get().isEmpty() && offered.get().stream().noneMatch(this::chosen);
    return none ? Optional.of(Problem.of("account.platforms.none")) : Optional.empty();
  }

  /// An answer about what is not on the form any more leaves what is there alone.
  private void answered(Added who, long filling, Reply<Nothing> reply) {
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
      case Reply.Unreachable<Nothing> _ -> refuse(Problem.of("account.unreachable"));
    }
  }

  private void refused(Reply.Refused<Nothing> refused) {
    var words = words(refused);
    switch (refused.field().orElse("")) {
      case "id" -> id.refused(words);
      case "phoneNumber" -> phoneNumber.refused(words);
      case "password" -> passwords.password().refused(words);
      case "platforms" -> platformsProblem.set(Optional.of(words));
      default -> refuse(words);
    }
  }

  /// Who is there already is told in our own words. What our rules let pass and the server does not
  /// is another version's rule: its words say more than ours would.
  private static Problem words(Reply.Refused<Nothing> refused) {
    return switch (refused.status() + " " + refused.field().orElse("")) {
      case "409 id" -> Problem.of("account.id.taken");
      case "409 phoneNumber" -> Problem.of("account.number.taken");
      default -> Problem.of("account.refused", refused.detail());
    };
  }

  private void refuse(Problem words) {
    formProblem.set(Optional.of(words));
  }

  private static ReadOnlyObjectWrapper<Optional<Problem>> noProblem() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }
}
