package org.relaysms.gateway.adminui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.sync.UserRow.Mark;
import org.relaysms.gateway.server.kernel.SteppedTime;

class SyncUsersTest {
  private static final Instant AN_HOUR_AGO = SteppedTime.START.minus(Duration.ofHours(1));
  private static final Instant YESTERDAY = SteppedTime.START.minus(Duration.ofDays(1));

  private final SteppedTime clock = new SteppedTime();
  private final FakeServer server = new FakeServer();
  private final SyncViewModel sync =
      new SyncViewModel(
          server.syncPage(), server.sessionsFeed, server.statusFeed, clock, Runnable::run);
  private final SyncUsers users = new SyncUsers(server.usersPort, sync, clock);

  @BeforeEach
  void open() {
    sync.open();
    users.open();
  }

  @Test
  void putsThoseWithoutASyncTodayFirst() {
    fillVillage();

    assertThat(users.rows()).extracting(UserRow::id).containsExactly("ama", "bih", "emeka", "nkem");
    assertThat(users.syncedToday()).isEqualTo(1);
  }

  @Test
  void namesTheNextAfterTheOneOnScreen() {
    fillVillage();

    sync.start("bih");

    assertThat(users.next().get()).contains("emeka");
    assertThat(users.rows())
        .extracting(UserRow::mark)
        .containsExactly(Mark.TO_DO, Mark.CONNECTING, Mark.NEXT, Mark.SYNCED_TODAY);
  }

  @Test
  void goesRoundToThoseLeftOut() {
    fillVillage();

    sync.start("emeka");

    assertThat(users.next().get()).contains("ama");
  }

  @Test
  void marksWhatTheOneOnScreenIsDoing() {
    fillVillage();
    sync.start("ama");

    server.code(1);
    assertThat(users.rows().getFirst().mark()).isEqualTo(Mark.CODE_ON_SCREEN);

    server.page(new PageEvent.PhoneFound());
    assertThat(users.rows().getFirst().mark()).isEqualTo(Mark.TYPING_PASSWORD);
  }

  @Test
  void marksWhosePhoneAsksUntilItIsApproved() {
    fillVillage();
    sync.start("ama");
    server.page(new PageEvent.Started(FakeServer.HASH));
    server.page(new PageEvent.PhoneFound());

    server.session(phone(SyncPhase.WAITING_FOR_APPROVAL));
    assertThat(users.rows().getFirst().mark()).isEqualTo(Mark.PHONE_ASKS);

    server.session(phone(SyncPhase.APPROVED));
    assertThat(users.rows().getFirst().mark()).isEqualTo(Mark.TYPING_PASSWORD);
  }

  private SyncSession phone(SyncPhase phase) {
    var now = clock.instant();
    return FakeServer.withPhone(phase, 5, Optional.empty(), now, now.plusSeconds(90));
  }

  @Test
  void startsTheNextOne() {
    fillVillage();
    sync.start("ama");

    users.startNext();

    assertThat(sync.user().get()).isEqualTo("bih");
    assertThat(server.calls).containsExactly("open ama", "leave ama", "open bih");
  }

  @Test
  void saysThePhoneOfTodaysSync() {
    server.devices.put(
        "nkem",
        List.of(
            new Device("d1", "f", "Tecno Spark 8", AN_HOUR_AGO, AN_HOUR_AGO, Optional.empty())));

    fillVillage();

    assertThat(users.rows().getLast().deviceName()).contains("Tecno Spark 8");
  }

  @Test
  void addsNobodyWhereAnAccountServiceKeepsThem() {
    server.users(new Users(Users.Kind.REMOTE, List.of(), List.of(), Optional.empty()));

    assertThat(users.editable().get()).isFalse();
    assertThat(users.next().get()).isEmpty();
  }

  @Test
  void hearsNothingAfterClosing() {
    users.close();
    sync.close();

    assertThat(server.listeners()).isZero();
  }

  private void fillVillage() {
    server.users(
        Users.local(
            List.of(
                FakeServer.user("nkem", Optional.of(AN_HOUR_AGO)),
                FakeServer.user("emeka", Optional.of(YESTERDAY)),
                FakeServer.user("bih", Optional.empty()),
                FakeServer.user("ama", Optional.empty()))));
  }
}
