package org.relaysms.gateway.adminui.account;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A new password: typed twice, or made. FX thread only.
public final class PasswordPair {
  private final Checked password = new Checked(UserRules::password);
  private final Checked repeated = new Checked(this::same);
  private final ReadOnlyObjectWrapper<Optional<MadePassword>> made =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final RandomGenerator random;

  /// Two empty fields.
  ///
  /// @param random makes passwords: a secure one, outside of tests
  public PasswordPair(RandomGenerator random) {
    this.random = random;
    password.text().subscribe(_ -> typed());
  }

  /// Fills both fields with a new password that can be read out.
  public void generate() {
    var next = MadePassword.from(random);
    password.text().set(next.value());
    repeated.text().set(next.value());
    made.set(Optional.of(next));
  }

  /// The made password, as long as it is the one in the fields.
  public ReadOnlyObjectProperty<Optional<MadePassword>> made() {
    return made.getReadOnlyProperty();
  }

  /// What is typed; to be sent, and nothing else.
  public String value() {
    return password.text().get();
  }

  /// The server's word against it.
  public void refused(Problem words) {
    password.refused(words);
  }

  public void clear() {
    password.clear();
    repeated.clear();
  }

  Checked password() {
    return password;
  }

  Checked repeated() {
    return repeated;
  }

  /// Judges both fields, empty or not.
  public boolean good() {
    return !List.of(password.good(), repeated.good()).contains(false);
  }

  private void typed() {
    repeated.judge();
    made.set(made.get().filter(it -> it.value().equals(password.text().get())));
  }

  private Optional<Problem> same(String again) {
    return again.equals(password.text().get())
        ? Optional.empty()
        : Optional.of(Problem.of("account.password.differs"));
  }
}
