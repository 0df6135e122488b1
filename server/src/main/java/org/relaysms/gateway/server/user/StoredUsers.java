package org.relaysms.gateway.server.user;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.relaysms.gateway.server.crypto.MasterKey;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.db.Database;
import org.relaysms.gateway.server.db.Rows;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.UserDao.UserLetter;
import org.relaysms.gateway.server.user.UserDao.UserRow;

/// The local directory's keeping, over the store. Thread-safe.
final class StoredUsers implements LocalUsers {
  private static final String OWNER = "SELECT id FROM users WHERE phone_lookup = ?";
  private static final Rows.Reader<UserId> OWNED = row -> new UserId(row.getString("id"));

  private static final int SHORTEST_PASSWORD = 8;
  private static final String PHONE = "user-phone";

  private final Database database;
  private final UserDao users;
  private final MasterKey masterKey;
  private final PasswordHashes hashes;
  private final UserTraces traces;
  private final Clock clock;
  private final Feed<UserChange> changes = new Feed<>();

  StoredUsers(
      Database database,
      MasterKey masterKey,
      PasswordHashes hashes,
      UserTraces traces,
      Clock clock) {
    this.database = database;
    this.masterKey = masterKey;
    this.hashes = hashes;
    this.traces = traces;
    this.clock = clock;
    users = database.jdbi().onDemand(UserDao.class);
  }

  @Override
  public AddOutcome add(
      UserId id, Optional<String> phoneNumber, Secret password, List<String> platforms) {
    var number = phoneNumber.flatMap(PhoneNumber::parse);
    if (phoneNumber.isPresent() && number.isEmpty()) {
      return new AddOutcome.NotAPhoneNumber();
    }
    if (tooShort(password)) {
      return new AddOutcome.PasswordTooShort(SHORTEST_PASSWORD);
    }
    var hash = hashes.hash(password);
    var outcome = database.commit(handle -> insert(handle, id, number, hash, platforms));
    if (outcome instanceof AddOutcome.Added) {
      changes.publish(new UserChange.Added(id));
    }
    return outcome;
  }

  @Override
  public List<LocalUser> list() {
    var letters =
        users.allLetters().stream()
            .collect(groupingBy(UserLetter::userId, mapping(UserLetter::letter, toList())));
    return users.all().stream()
        .map(row -> user(row, letters.getOrDefault(row.id(), List.of())))
        .sorted(Comparator.comparing(user -> user.id().value()))
        .toList();
  }

  @Override
  public Optional<LocalUser> find(UserId id) {
    return users.find(id.value()).map(this::user);
  }

  @Override
  public Optional<UserId> ofPhoneNumber(String phoneNumber) {
    return PhoneNumber.parse(phoneNumber)
        .flatMap(number -> database.read(OWNER, OWNED, lookup(number)).stream().findFirst());
  }

  @Override
  public boolean remove(UserId id) {
    var removed = database.commit(handle -> delete(handle, id));
    if (removed) {
      changes.publish(new UserChange.Removed(id));
    }
    return removed;
  }

  @Override
  public ChangeOutcome changePassword(UserId id, Secret password) {
    if (tooShort(password)) {
      return new ChangeOutcome.PasswordTooShort(SHORTEST_PASSWORD);
    }
    var hash = hashes.hash(password);
    if (!database.commit(handle -> dao(handle).changePassword(id.value(), hash))) {
      return new ChangeOutcome.NoSuchUser();
    }
    changes.publish(new UserChange.PasswordChanged(id));
    return new ChangeOutcome.Changed();
  }

  @Override
  public int count() {
    return users.count();
  }

  @Override
  public List<Platform> platforms() {
    return users.platforms().stream().sorted(Comparator.comparing(Platform::name)).toList();
  }

  @Override
  public void offer(Platform platform) {
    database.commit(
        handle -> {
          dao(handle)
              .offer(
                  platform.letter(),
                  platform.name(),
                  platform.description(),
                  platform.type(),
                  platform.logo());
          return platform;
        });
  }

  @Override
  public Feed<UserChange> changes() {
    return changes;
  }

  private static boolean taken(Handle handle, String phoneLookup) {
    return !Rows.select(handle.getConnection(), OWNER, OWNED, phoneLookup).isEmpty();
  }

  private AddOutcome insert(
      Handle handle, UserId id, Optional<PhoneNumber> number, String hash, List<String> wished) {
    var dao = dao(handle);
    var offered = dao.platforms().stream().map(Platform::letter).sorted().toList();
    var unknown = wished.stream().filter(letter -> !offered.contains(letter)).findFirst();
    if (unknown.isPresent()) {
      return new AddOutcome.UnknownPlatform(unknown.get());
    }
    if (dao.find(id.value()).isPresent()) {
      return new AddOutcome.IdTaken();
    }
    var lookup = number.map(this::lookup);
    if (lookup.filter(known -> taken(handle, known)).isPresent()) {
      return new AddOutcome.PhoneNumberTaken();
    }
    var letters = wished.isEmpty() ? offered : wished.stream().distinct().sorted().toList();
    var now = clock.instant().toEpochMilli();
    dao.insert(id.value(), hash, number.map(given -> sealed(id, given)), lookup, now);
    letters.forEach(letter -> dao.link(id.value(), letter));
    return new AddOutcome.Added(
        new LocalUser(id, number.map(PhoneNumber::value), Instant.ofEpochMilli(now), letters));
  }

  private boolean delete(Handle handle, UserId id) {
    var there = dao(handle).delete(id.value());
    if (there) {
      traces.forget(handle, id);
    }
    return there;
  }

  private static boolean tooShort(Secret password) {
    return password.reveal().length() < SHORTEST_PASSWORD;
  }

  private LocalUser user(UserRow row) {
    return user(row, users.letters(row.id()));
  }

  private LocalUser user(UserRow row, List<String> letters) {
    var id = new UserId(row.id());
    return new LocalUser(
        id,
        row.phoneBox().flatMap(box -> opened(id, box)),
        Instant.ofEpochMilli(row.createdAt()),
        letters.stream().sorted().toList());
  }

  private String lookup(PhoneNumber number) {
    return masterKey.lookup(number.value(), PHONE);
  }

  private String sealed(UserId id, PhoneNumber number) {
    var box = masterKey.seal(number.value().getBytes(UTF_8), PHONE + ":" + id);
    return Base64.getEncoder().encodeToString(box);
  }

  private Optional<String> opened(UserId id, String box) {
    return masterKey
        .open(Base64.getDecoder().decode(box), PHONE + ":" + id)
        .map(plain -> new String(plain, UTF_8));
  }

  private static UserDao dao(Handle handle) {
    return handle.attach(UserDao.class);
  }
}
