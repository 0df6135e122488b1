package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.sync.AddUserViewModel.Field;
import org.relaysms.gateway.adminui.sync.AddUserViewModel.Problem;

class AddUserViewModelTest {
  private final FakeServer server = new FakeServer();
  private final List<String> added = new ArrayList<>();
  private final AddUserViewModel form =
      new AddUserViewModel(server.usersPort, new Random(7), added::add);

  @Test
  void addsAUserAndForgetsWhatWasTyped() {
    fill("ama", "+237 670 000 001", "long enough", "long enough");

    form.submit();

    assertThat(server.calls).containsExactly("add ama +237 670 000 001");
    assertThat(added).containsExactly("ama");
    assertThat(form.password().get()).isEmpty();
  }

  @Test
  void leavesTheNextUserAloneWhenTheAnswerComesLate() {
    var late = new CompletableFuture<Reply<Nothing>>();
    server.lateAnswer = Optional.of(late);
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
    "'', '', long enough, long enough, ID, sync.add.id.empty",
    "a/b, '', long enough, long enough, ID, sync.add.id.form",
    ".., '', long enough, long enough, ID, sync.add.id.form",
    "ama, 670000001, long enough, long enough, PHONE_NUMBER, sync.add.number.form",
    "ama, '', short, short, PASSWORD, sync.add.password.short",
    "ama, '', long enough, long enouhg, REPEATED, sync.add.password.differs",
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
    server.answer = new Reply.Refused<>(409, "Conflict", "exists", Optional.empty());

    submitGood();

    assertThat(form.problem(Field.ID).get()).contains(Problem.of("sync.add.id.taken"));
    assertThat(form.password().get()).isNotEmpty();
  }

  @Test
  void putsTheServersWordsBesideTheFieldItNames() {
    server.answer =
        new Reply.Refused<>(400, "Bad", "The number is in use.", Optional.of("phoneNumber"));

    submitGood();

    assertThat(form.problem(Field.PHONE_NUMBER).get())
        .contains(new Problem("sync.add.refused", List.of("The number is in use.")));
  }

  @Test
  void saysWhenTheServerDoesNotAnswer() {
    server.answer = new Reply.Unreachable<>("gone");

    submitGood();

    assertThat(form.problem(Field.FORM).get()).contains(Problem.of("sync.add.unreachable"));
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
