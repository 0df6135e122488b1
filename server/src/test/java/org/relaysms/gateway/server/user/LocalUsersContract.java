package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.server.config.ConfigLoader;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;

/// The local directory on a store, its keeping and its signing in.
abstract class LocalUsersContract extends DirectoryContract {
  private static final UserId ESI = new UserId("esi");
  private static final Secret PASSWORD = Secret.of("dummy_password");
  private static final String NUMBER = "+237670000001";

  @TempDir private Path folder;
  private Database database;
  private LocalUsers users;
  private Senders senders;
  private Directory directory;
  private final List<UserChange> changes = new ArrayList<>();
  private final List<UserId> forgotten = new ArrayList<>();
  private boolean unforgettable;

  abstract Database open(Path folder);

  @BeforeEach
  final void opensTheStore() {
    database = open(folder);
    var config = ConfigLoader.defaults(folder);
    var random = new SecureRandom();
    var feature =
        UserFeature.assemble(
            config,
            database,
            MasterKey.loadOrCreate(folder.resolve("master.key"), random),
            new PasswordHashes(random, 2),
            this::forgets,
            new SteppedTime());
    users = feature.localUsers().orElseThrow();
    senders = feature.senders().orElseThrow();
    directory = feature.directory();
    users.changes().subscribe(changes::add);
    addAma();
  }

  private void forgets(Handle handle, UserId user) {
    assertThat(left(handle)).doesNotContain(user.value());
    forgotten.add(user);
    if (unforgettable) {
      throw new IllegalStateException("on purpose");
    }
  }

  private static List<String> left(Handle handle) {
    return handle.createQuery("SELECT id FROM users").mapTo(String.class).list();
  }

  @AfterEach
  final void closesTheStore() {
    database.close();
  }

  @Override
  Directory directory() {
    return directory;
  }

  @Override
  void user(String id, String password, String... letters) {
    var outcome =
        users.add(new UserId(id), Optional.empty(), Secret.of(password), List.of(letters));
    assertThat(outcome).isInstanceOf(AddOutcome.Added.class);
  }

  @Test
  void keepsWhatItWasTold() {
    var esi = new LocalUser(ESI, Optional.of(NUMBER), SteppedTime.START, List.of("T", "g"));

    var outcome =
        users.add(ESI, Optional.of("+237 670 00 00 01"), PASSWORD, List.of("g", "T", "g"));

    assertThat(outcome).isEqualTo(new AddOutcome.Added(esi));
    assertThat(users.find(ESI)).contains(esi);
    assertThat(users.ofPhoneNumber("+237-670-000-001")).contains(esi.id());
    assertThat(users.list()).extracting(LocalUser::id).containsExactly(new UserId("ama"), ESI);
    assertThat(users.list()).contains(esi);
    assertThat(users.count()).isEqualTo(2);
    assertThat(changes).contains(new UserChange.Added(ESI));
  }

  @Test
  void findsASenderByHisNumberInInternationalForm() {
    add("esi", Optional.of(NUMBER));

    assertThat(senders.find(NUMBER)).isEqualTo(new SenderOutcome.Known(ESI));
    assertThat(senders.find("237670000001")).isEqualTo(new SenderOutcome.Unknown());
    assertThat(senders.find("670000001")).isEqualTo(new SenderOutcome.Unknown());
    assertThat(senders.find("+237670000002")).isEqualTo(new SenderOutcome.Unknown());
    assertThat(senders.find("")).isEqualTo(new SenderOutcome.Unknown());
  }

  @Test
  void forgetsWhatElseIsKeptOfARemovedUser() {
    users.add(ESI, Optional.empty(), PASSWORD, List.of());

    assertThat(users.remove(ESI)).isTrue();
    assertThat(users.remove(new UserId("nobody"))).isFalse();

    assertThat(forgotten).containsExactly(ESI);
  }

  @Test
  void keepsAUserOfWhomNotAllCanBeForgotten() {
    users.add(ESI, Optional.empty(), PASSWORD, List.of());
    unforgettable = true;

    assertThatThrownBy(() -> users.remove(ESI)).isInstanceOf(IllegalStateException.class);

    assertThat(users.find(ESI)).isPresent();
    assertThat(changes).doesNotContain(new UserChange.Removed(ESI));
  }

  @Test
  void givesAllPlatformsToWhoNamesNone() {
    users.add(ESI, Optional.empty(), PASSWORD, List.of());

    assertThat(users.find(ESI).orElseThrow().platforms()).containsExactly("T", "g", "t");
  }

  @Test
  void refusesAnIdThatIsTaken() {
    assertThat(add("ama", Optional.empty())).isEqualTo(new AddOutcome.IdTaken());
  }

  @Test
  void takesIdsThatDifferInCaseForTwo() {
    assertThat(add("Ama", Optional.empty())).isInstanceOf(AddOutcome.Added.class);
  }

  @Test
  void refusesANumberThatIsTakenHoweverItIsWritten() {
    add("esi", Optional.of(NUMBER));

    assertThat(add("kofi", Optional.of("+237 670 000 001")))
        .isEqualTo(new AddOutcome.PhoneNumberTaken());
    assertThat(users.find(new UserId("kofi"))).isEmpty();
  }

  @Test
  void refusesWhatIsNotRight() {
    assertThat(add("esi", Optional.of("670000001"))).isEqualTo(new AddOutcome.NotAPhoneNumber());
    assertThat(users.add(ESI, Optional.empty(), Secret.of("1234567"), List.of()))
        .isEqualTo(new AddOutcome.PasswordTooShort(8));
    assertThat(users.add(ESI, Optional.empty(), PASSWORD, List.of("g", "x")))
        .isEqualTo(new AddOutcome.UnknownPlatform("x"));
    assertThat(users.find(ESI)).isEmpty();
  }

  @Test
  void freesIdAndNumberOfARemovedUser() {
    add("esi", Optional.of(NUMBER));

    assertThat(users.remove(ESI)).isTrue();

    assertThat(users.remove(ESI)).isFalse();
    assertThat(users.find(ESI)).isEmpty();
    assertThat(directory.signIn(ESI, PASSWORD)).isEqualTo(new SignIn.WrongPassword());
    assertThat(add("esi", Optional.of(NUMBER))).isInstanceOf(AddOutcome.Added.class);
    assertThat(changes).containsOnlyOnce(new UserChange.Removed(ESI));
  }

  @Test
  void changesAPassword() {
    var other = Secret.of("another password");
    var ama = new UserId("ama");

    assertThat(users.changePassword(ama, other)).isEqualTo(new ChangeOutcome.Changed());

    assertThat(directory.signIn(ama, other)).isInstanceOf(SignIn.SignedIn.class);
    assertThat(directory.signIn(ama, PASSWORD)).isEqualTo(new SignIn.WrongPassword());
    assertThat(changes).contains(new UserChange.PasswordChanged(ama));
  }

  @Test
  void refusesToChangeWhatIsNotThereOrTooShort() {
    assertThat(users.changePassword(ESI, PASSWORD)).isEqualTo(new ChangeOutcome.NoSuchUser());
    assertThat(users.changePassword(new UserId("ama"), Secret.of("short")))
        .isEqualTo(new ChangeOutcome.PasswordTooShort(8));
  }

  @Test
  void shipsThreePlatformsAndTakesMore() {
    var slack = new Platform("slack", "Write to Slack", "messaging", "s", "");

    users.offer(new Platform("slack", "", "text", "s", ""));
    users.offer(slack);

    assertThat(users.platforms()).extracting(Platform::letter).containsExactly("g", "s", "T", "t");
    assertThat(users.platforms()).contains(slack);
    assertThat(users.add(ESI, Optional.empty(), PASSWORD, List.of("s")))
        .isInstanceOf(AddOutcome.Added.class);
  }

  @Test
  void storesNumbersAndPasswordsOutOfSight() {
    add("esi", Optional.of(NUMBER));

    var stored =
        database
            .jdbi()
            .withHandle(handle -> handle.createQuery("SELECT * FROM users").mapToMap().list());

    assertThat(stored.toString())
        .contains("esi", "$argon2id$")
        .doesNotContain("237670000001", "dummy_password");
  }

  @Test
  void takesAsLongForAnUnknownUserAsForAWrongPassword() {
    var wrong = nanos(new UserId("ama"));
    var unknown = nanos(ESI);

    assertThat(unknown).isBetween(wrong / 4, wrong * 4);
  }

  private long nanos(UserId user) {
    var shortest = Long.MAX_VALUE;
    for (var round = 0; round < 3; round++) {
      var start = System.nanoTime();
      directory.signIn(user, Secret.of("wrong password"));
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  private AddOutcome add(String id, Optional<String> number) {
    return users.add(new UserId(id), number, PASSWORD, List.of());
  }
}
