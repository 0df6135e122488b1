package org.relaysms.gateway.adminui.firstrun;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.relaysms.gateway.adminui.account.AddUserViewModel;
import org.relaysms.gateway.adminui.remote.NewUser;

/// The first user, who is added once the server runs. UI thread only.
final class UserModel implements StepModel {
  private final AddUserViewModel form;

  UserModel(RandomGenerator random) {
    form = new AddUserViewModel(new NobodyYet(), random, _ -> {});
  }

  @Override
  public void open() {}

  @Override
  public void judge(Consumer<Boolean> good) {
    good.accept(typed().isPresent());
  }

  AddUserViewModel form() {
    return form;
  }

  /// Where all is right.
  Optional<NewUser> typed() {
    return form.filledIn();
  }
}
