package org.relaysms.gateway.server.sync;

import java.util.List;
import java.util.function.Supplier;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.user.Platform;
import org.relaysms.gateway.server.user.SignIn;

/// A directory with one password, which a test can make slow, busy or broken.
final class FakeDirectory implements Directory {
  static final String PASSWORD = "correct horse battery";

  private volatile Supplier<SignIn> right = this::signedIn;

  /// What becomes of the right password from now on.
  void answer(Supplier<SignIn> other) {
    right = other;
  }

  SignIn signedIn() {
    return new SignIn.SignedIn(
        List.of(new Platform("gmail", "Gmail", "email", "g", "http://192.0.2.1/gmail.png")));
  }

  @Override
  public SignIn signIn(UserId user, Secret password) {
    return password.equals(Secret.of(PASSWORD)) ? right.get() : new SignIn.WrongPassword();
  }
}
