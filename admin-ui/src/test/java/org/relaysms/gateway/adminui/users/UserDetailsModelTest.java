package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.users.FakeUsers.device;
import static org.relaysms.gateway.adminui.users.FakeUsers.synced;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.users.UserDetailsModel.Phones;

class UserDetailsModelTest {
  private final FakeUsers directory = new FakeUsers();
  private final PlayedServer server = new PlayedServer();
  private final UsersViewModel users =
      new UsersViewModel(directory, server, new HandTicker(Samples.NOW));
  private final UserDetailsModel details = new UserDetailsModel(directory, users);
  private final Device tecno = device("d1", "Tecno", Samples.NOW);
  private final Device itel = device("d2", "", Samples.NOW);

  @BeforeEach
  void selectAma() {
    server.says(Samples.status());
    users.open();
    details.open();
    directory.devices.put("ama", List.of(tecno));
    directory.are(synced("ama", Samples.NOW, 1, Samples.NOW));
    users.select(users.rows().stream().findFirst());
  }

  @Test
  void readsThePhonesAgainWhenOneSyncs() {
    assertThat(details.phones().get()).isEqualTo(new Phones.Known(List.of(tecno)));

    directory.devices.put("ama", List.of(itel, tecno));
    directory.are(synced("ama", Samples.NOW, 2, Samples.NOW));

    assertThat(details.phones().get()).isEqualTo(new Phones.Known(List.of(itel, tecno)));
  }

  @Test
  void saysWhenThePhonesCannotBeRead() {
    directory.answer = FakeUsers.GONE;

    details.read();

    assertThat(details.phones().get()).isEqualTo(new Phones.Unknown());
  }

  @Test
  void saysWhatWentWithAUser() {
    details.remove();

    assertThat(directory.calls).containsExactly("remove ama");
    assertThat(users.notice().get()).isEqualTo(new Notice.Removed("ama", 1));
  }

  @Test
  void tellsNobodyThatADeedWithoutAnAnswerIsDone() {
    directory.answer = FakeUsers.GONE;

    details.revoke(tecno);

    assertThat(users.notice().get()).isEqualTo(new Notice.Unanswered());
  }

  @Test
  void saysThatSomebodyElseWasFaster() {
    directory.answer = FakeUsers.refused(404, "");

    details.revoke(tecno);

    assertThat(users.notice().get()).isEqualTo(new Notice.Gone());
  }

  @Test
  void renamesAPhone() {
    details.rename(itel, " red one ");

    assertThat(directory.calls).containsExactly("name d2 red one");
  }

  @Test
  void setsAPasswordAndTellsTheMadeOneOnce() {
    var done = new boolean[1];
    var reset =
        new ResetPasswordModel(directory, users, new Random(7), "ama", () -> done[0] = true);
    reset.passwords().generate();
    var made = reset.passwords().made().get().orElseThrow();

    reset.submit();

    assertThat(directory.calls).containsExactly("password of ama " + made.value());
    assertThat(users.notice().get()).isEqualTo(new Notice.PasswordSet("ama", Optional.of(made)));
    assertThat(users.notice().get().toString()).doesNotContain(made.value());
    assertThat(reset.passwords().value()).isEmpty();
    assertThat(done[0]).isTrue();
  }

  @Test
  void keepsTheTypedPasswordWhenTheServerDoesNotAnswer() {
    directory.answer = FakeUsers.GONE;
    var reset = new ResetPasswordModel(directory, users, new Random(7), "ama", () -> {});
    reset.passwords().generate();

    reset.submit();

    assertThat(reset.passwords().value()).isNotEmpty();
    assertThat(reset.problem().get()).isPresent();
    assertThat(reset.busy().get()).isFalse();
  }
}
