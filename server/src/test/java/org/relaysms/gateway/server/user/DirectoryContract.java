package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;

/// What every directory does.
abstract class DirectoryContract {
  private static final UserId AMA = new UserId("ama");

  abstract Directory directory();

  abstract void user(String id, String password, String... letters);

  /// To be called before each test, once the directory is ready.
  final void addAma() {
    user("ama", "dummy_password", "g", "t", "T");
  }

  @Test
  void tellsThePlatformsForTheRightPassword() {
    assertThat(platforms(AMA, "dummy_password"))
        .extracting(Platform::letter, Platform::name, Platform::type)
        .containsExactlyInAnyOrder(
            tuple("g", "gmail", "email"),
            tuple("t", "twitter", "text"),
            tuple("T", "telegram", "messaging"));
  }

  @Test
  void tellsOnlyTheUsersOwnPlatforms() {
    user("kofi", "another password", "T");

    assertThat(platforms(new UserId("kofi"), "another password"))
        .extracting(Platform::letter)
        .containsExactly("T");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "dummy_passwor", "dummy_password ", "Dummy_password", "ドメイン"})
  void refusesEveryOtherPassword(String password) {
    assertThat(directory().signIn(AMA, Secret.of(password))).isEqualTo(new SignIn.WrongPassword());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "AMA", "ama.", "-"})
  void tellsAnUnknownUserNothingElse(String id) {
    assertThat(directory().signIn(new UserId(id), Secret.of("dummy_password")))
        .isEqualTo(new SignIn.WrongPassword());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pässwörd \"\\ \n", "12345678", "пароль-пароль"})
  void takesAnyCharacters(String password) {
    user("esi", password, "g");

    assertThat(platforms(new UserId("esi"), password)).hasSize(1);
  }

  private List<Platform> platforms(UserId user, String password) {
    return ((SignIn.SignedIn) directory().signIn(user, Secret.of(password))).platforms();
  }
}
