package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.FakeAccountService.Mood;

@Tag("slice")
class RemoteDirectoryTest extends DirectoryContract {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration IMPATIENT = Duration.ofMillis(300);

  private final FakeAccountService service = new FakeAccountService();
  private final Directory directory = new RemoteDirectory(service.config(PATIENT));

  @BeforeEach
  void opensAnAccount() {
    addAma();
  }

  @AfterEach
  void closes() {
    service.close();
  }

  @Override
  Directory directory() {
    return directory;
  }

  @Override
  void user(String id, String password, String... letters) {
    service.account(id, password, letters);
  }

  @Test
  void putsTheServicesAddressBeforeTheLogos() {
    user("esi", "dummy_password", "g");

    assertThat(signIn(directory, "esi"))
        .isInstanceOfSatisfying(
            SignIn.SignedIn.class,
            signedIn ->
                assertThat(signedIn.platforms())
                    .extracting(Platform::logo)
                    .containsExactly(service.url() + "/public/gmail.svg"));
  }

  @ParameterizedTest
  @CsvSource({"BROKEN, 502", "OVERLOADED, 503", "REDIRECT, 502", "HANG_UP, 502"})
  void tellsAFailureOfTheServiceFromAWrongPassword(Mood mood, int status) {
    service.verificationGoes(mood);

    assertThat(signIn(directory)).isEqualTo(new SignIn.Unavailable(status));
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD_REQUEST", "UNAUTHORIZED"})
  void takesARefusalForAWrongPassword(Mood mood) {
    service.verificationGoes(mood);

    assertThat(signIn(directory)).isEqualTo(new SignIn.WrongPassword());
  }

  @Test
  void passesOnHowLongToWait() {
    service.verificationGoes(Mood.LOCKED);

    assertThat(signIn(directory)).isEqualTo(new SignIn.Throttled(Optional.of("17")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "ENDLESSLY"})
  void waitsNoLongerThanItsTimeout(Mood mood) {
    service.verificationGoes(mood);

    assertThat(signIn(new RemoteDirectory(service.config(IMPATIENT))))
        .isEqualTo(new SignIn.Unavailable(504));
  }

  @Test
  void saysThatNobodyIsThere() {
    service.close();

    assertThat(signIn(directory)).isEqualTo(new SignIn.Unavailable(503));
  }

  @Test
  void hasNoPlatformsWithoutASession() {
    service.verificationGoes(Mood.GARBAGE);

    assertThat(signIn(directory)).isEqualTo(new SignIn.NoPlatforms());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BAD_REQUEST",
        "UNAUTHORIZED",
        "LOCKED",
        "BROKEN",
        "OVERLOADED",
        "GARBAGE",
        "REDIRECT",
        "HANG_UP"
      })
  void hasNoPlatformsWhereTheSecondCallFails(Mood mood) {
    service.platformsGo(mood);

    assertThat(signIn(directory)).isEqualTo(new SignIn.NoPlatforms());
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "ENDLESSLY"})
  void hasNoPlatformsWhereTheSecondCallIsTooSlow(Mood mood) {
    service.platformsGo(mood);

    assertThat(signIn(new RemoteDirectory(service.config(IMPATIENT))))
        .isEqualTo(new SignIn.NoPlatforms());
  }

  @Test
  void worksAgainOnceTheServiceDoes() {
    service.verificationGoes(Mood.BROKEN);
    signIn(directory);

    service.verificationGoes(Mood.WELL);

    assertThat(signIn(directory)).isInstanceOf(SignIn.SignedIn.class);
  }

  private static SignIn signIn(Directory directory) {
    return signIn(directory, "ama");
  }

  private static SignIn signIn(Directory directory, String user) {
    return directory.signIn(new UserId(user), Secret.of("dummy_password"));
  }
}
