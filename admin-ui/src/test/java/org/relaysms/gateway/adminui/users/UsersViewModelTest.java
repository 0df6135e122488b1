package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.users.FakeUsers.synced;
import static org.relaysms.gateway.adminui.users.FakeUsers.user;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.users.UsersViewModel.Standing;

class UsersViewModelTest {
  private final HandTicker time = new HandTicker(Samples.NOW);
  private final FakeUsers directory = new FakeUsers();
  private final PlayedServer server = new PlayedServer();
  private final UsersViewModel model = new UsersViewModel(directory, server, time);
  private Subscription open = () -> {};

  @BeforeEach
  void open() {
    server.says(Samples.status());
    open = model.open();
  }

  @Test
  void keepsARowForTheLifeOfItsId() {
    directory.are(user("ama", Samples.NOW));
    var row = model.rows().getFirst();

    directory.are(synced("ama", Samples.NOW, 2, Samples.NOW), user("bih", Samples.NOW));

    assertThat(model.rows().getFirst()).isSameAs(row);
    assertThat(row.now().devices()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"AMA, ama", "0002, bih", "+237 670 000 002, bih", "twitter, ama", "' ', ama bih"})
  void filtersByWhatIsTyped(String typed, String wanted) {
    directory.are(user("ama", Samples.NOW), synced("bih", Samples.NOW, 1, Samples.NOW));

    model.filter().set(typed);

    assertThat(model.rows().stream().map(UserRow::id)).containsExactly(wanted.split(" "));
  }

  @Test
  void putsWhoNeverSyncedLast() {
    directory.are(
        user("ama", Samples.NOW),
        synced("bih", Samples.NOW, 1, Samples.NOW.minusSeconds(60)),
        synced("zoe", Samples.NOW, 1, Samples.NOW));

    model.order().set(new UserOrder(Optional.of(UserColumn.LAST_SYNC), false));

    assertThat(model.rows().stream().map(UserRow::id)).containsExactly("zoe", "bih", "ama");
  }

  @Test
  void forgetsTheSelectionWithItsUser() {
    directory.are(user("ama", Samples.NOW), user("bih", Samples.NOW));
    model.select(Optional.of(model.rows().getFirst()));

    directory.are(user("bih", Samples.NOW));

    assertThat(model.selected().get()).isEmpty();
  }

  @Test
  void selectsWhoWasAddedAsSoonAsTheServerNamesHim() {
    model.expect("ama");

    directory.are(user("ama", Samples.NOW), user("bih", Samples.NOW));

    assertThat(model.selected().get().map(UserRow::id)).contains("ama");
  }

  @Test
  void saysSinceWhenTheServerIsSilentAndLetsNothingBeChanged() {
    directory.are(user("ama", Samples.NOW));
    time.pass(Duration.ofMinutes(1));

    server.fallsSilent();
    time.pass(Duration.ofMinutes(1));

    assertThat(model.standing().get())
        .isEqualTo(new Standing.Stale(Samples.NOW.plus(Duration.ofMinutes(1))));
    assertThat(model.live()).isFalse();
    server.says(Samples.status());
    assertThat(model.standing().get()).isEqualTo(new Standing.Listed());
    assertThat(model.live()).isTrue();
  }

  @Test
  void tellsAnEmptyDirectoryFromAServerThatDoesNotRun() {
    assertThat(model.standing().get()).isEqualTo(new Standing.Empty());

    server.fallsSilent();

    assertThat(model.standing().get()).isEqualTo(new Standing.NotRunning());
  }

  @Test
  void letsNothingBeChangedWhereAccountsLiveElsewhere() {
    directory.liveElsewhere("https://accounts.example.org");

    assertThat(model.standing().get())
        .isEqualTo(new Standing.Elsewhere(Optional.of("https://accounts.example.org")));
    assertThat(model.live()).isFalse();
  }

  @Test
  void namesPlatformsAndLeavesAnUnknownLetterAsItIs() {
    directory.are(user("ama", Samples.NOW));

    assertThat(List.of(model.platform("g"), model.platform("x"))).containsExactly("Gmail", "x");
  }

  @Test
  void listensToNothingOnceClosed() {
    open.close();

    assertThat(directory.listeners() + server.watchers()).isZero();
  }
}
