package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.account.PasswordPair;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// A new password for a user. What was typed stays until the server has taken it. FX thread only.
public final class ResetPasswordModel {
  private final UsersPort port;
  private final UsersViewModel users;
  private final String user;
  private final Runnable done;
  private final PasswordPair passwords;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// For one user.
  ///
  /// @param done the password is set
  public ResetPasswordModel(
      UsersPort port, UsersViewModel users, RandomGenerator random, String user, Runnable done) {
    this.port = port;
    this.users = users;
    this.user = user;
    this.done = done;
    passwords = new PasswordPair(random);
  }

  public String user() {
    return user;
  }

  public PasswordPair passwords() {
    return passwords;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong with the whole, rather than with a field.
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  public void submit() {
    problem.set(Optional.empty());
    if (passwords.good() && !busy.get()) {
      busy.set(true);
      var made = passwords.made().get();
      port.changePassword(user, passwords.value())
          .thenAccept(reply -> answered(reply, new Notice.PasswordSet(user, made)));
    }
  }

  private void answered(Reply<Nothing> reply, Notice good) {
    busy.set(false);
    switch (reply) {
      case Reply.Done<Nothing> _ -> {
        passwords.clear();
        users.tell(good);
        done.run();
      }
      case Reply.Refused<Nothing> refused -> refused(refused);
      case Reply.Unreachable<Nothing> _ ->
          problem.set(Optional.of(Problem.of("users.reset.unreachable")));
    }
  }

  private void refused(Reply.Refused<Nothing> refused) {
    if (refused.status() == 404) {
      problem.set(Optional.of(Problem.of("users.gone")));
    } else if (refused.field().filter("password"::equals).isPresent()) {
      passwords.refused(Problem.of("account.refused", refused.detail()));
    } else {
      problem.set(Optional.of(Problem.of("account.refused", refused.detail())));
    }
  }
}
