package org.relaysms.gateway.adminui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.account.AddUserViewModel.Added;
import org.relaysms.gateway.adminui.account.AddUserViewModel.Field;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.users.FakeUsers;

class AddUserViewModelTest {
  private final FakeUsers server = new FakeUsers();
  private final List<Added> added = new ArrayList<>();
  private final AddUserViewModel form = new AddUserViewModel(server, new Random(7), added::add);

  @Test
  void addsAUserAndForgetsWhatWasTyped() {
    fill("ama", "+237 670 000 001", "long enough", "long enough");

    form.submit();

    assertThat(server.added)
        .containsExactly(
            new NewUser("ama", Optional.of("+237 670 000 001"), "long enough", List.of()));
    assertThat(added).containsExactly(new Added("ama", Optional.empty()));
    assertThat(form.password().get()).isEmpty();
  }

  @Test
  void leavesTheNextUserAloneWhenTheAnswerComesLate() {
    var late = new CompletableFuture<Reply<Nothing>>();
    server.late = Optional.of(late);
    fill("ama", "", "long enough", "long enough");
    form.submit();
    form.clear();
    fill("bih", "", "another one", "another one");

    late.complete(new Reply.Done<>(Nothing.NOTHING));

    assertThat(form.id().get()).isEqualTo("bih");
    assertThat(form.password().get()).isEqualTo("another one");
    assertThat(form.busy().get()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', long enough, long enough, ID, account.id.empty",
    "a/b, '', long enough, long enough, ID, account.id.form",
    ".., '', long enough, long enough, ID, account.id.form",
    "ama, 670000001, long enough, long enough, PHONE_NUMBER, account.number.form",
    "ama, '', short, short, PASSWORD, account.password.short",
    "ama, '', long enough, long enouhg, REPEATED, account.password.differs",
  })
  void saysBesideTheFieldWhatCannotBeRight(
      String id, String number, String password, String repeated, Field field, String key) {
    fill(id, number, password, repeated);

    form.submit();

    assertThat(form.problem(field).get().map(Problem::key)).contains(key);
    assertThat(server.calls).isEmpty();
  }

  @Test
  void saysThatAnIdIsTaken() {
    server.answer = FakeUsers.refused(409, "id");

    submitGood();

    assertThat(form.problem(Field.ID).get()).contains(Problem.of("account.id.taken"));
    assertThat(form.password().get()).isNotEmpty();
  }

  @Test
  void saysThatAPhoneNumberIsTaken() {
    server.answer = FakeUsers.refused(409, "phoneNumber");

    submitGood();

    assertThat(form.problem(Field.PHONE_NUMBER).get()).contains(Problem.of("account.number.taken"));
    assertThat(form.problem(Field.ID).get()).isEmpty();
  }

  @Test
  void judgesWhileTypingAndLeavesWhatIsEmptyInPeace() {
    form.id().set("a/b");
    form.password().set("long enough");
    form.repeated().set("long enouhg");
    assertThat(form.problem(Field.ID).get()).isPresent();
    assertThat(form.problem(Field.REPEATED).get()).isPresent();

    form.id().set("ab");
    form.password().set("long enouhg");

    for (var field : Field.values()) {
      assertThat(form.problem(field).get()).as(field.name()).isEmpty();
    }
  }

  @Test
  void forgetsTheServersWordOnceSomethingElseIsTyped() {
    server.answer = FakeUsers.refused(409, "id");
    submitGood();

    form.id().set("amah");

    assertThat(form.problem(Field.ID).get()).isEmpty();
  }

  @Test
  void sendsThePlatformsThatAreChosenAndNoneForAll() {
    server.are();
    form.open();
    form.choose(FakeUsers.PLATFORMS.getFirst(), false);
    submitGood();
    form.open();
    submitGood();

    assertThat(server.added.stream().map(NewUser::platforms))
        .containsExactly(List.of("T", "t"), List.of());
  }

  @Test
  void wantsOnePlatformAtLeast() {
    server.are();
    form.open();
    FakeUsers.PLATFORMS.forEach(platform -> form.choose(platform, false));

    submitGood();

    assertThat(form.problem(Field.PLATFORMS).get()).contains(Problem.of("account.platforms.none"));
    assertThat(server.calls).isEmpty();
  }

  @Test
  void tellsTheMadePasswordWithTheUserAndNoTypedOne() {
    form.generate();
    var made = form.password().get();
    form.id().set("ama");

    form.submit();

    assertThat(added).containsExactly(new Added("ama", Optional.of(new MadePassword(made))));
    assertThat(added.toString()).doesNotContain(made);
  }

  @Test
  void putsTheServersWordsBesideTheFieldItNames() {
    server.answer =
        new Reply.Refused<>(400, "Bad", "The number is in use.", Optional.of("phoneNumber"));

    submitGood();

    assertThat(form.problem(Field.PHONE_NUMBER).get())
        .contains(new Problem("account.refused", List.of("The number is in use.")));
  }

  @Test
  void saysWhenTheServerDoesNotAnswer() {
    server.answer = new Reply.Unreachable<>("gone");

    submitGood();

    assertThat(form.problem(Field.FORM).get()).contains(Problem.of("account.unreachable"));
    assertThat(form.busy().get()).isFalse();
  }

  @Test
  void makesAPasswordThatCanBeReadOut() {
    form.generate();

    assertThat(form.password().get()).matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}");
    assertThat(form.repeated().get()).isEqualTo(form.password().get());
  }

  private void submitGood() {
    fill("ama", "", "long enough", "long enough");
    form.submit();
  }

  private void fill(String id, String number, String password, String repeated) {
    form.id().set(id);
    form.phoneNumber().set(number);
    form.password().set(password);
    form.repeated().set(repeated);
  }
}
