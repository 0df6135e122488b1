package org.relaysms.gateway.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.AddOutcome;
import org.relaysms.gateway.server.user.ChangeOutcome;
import org.relaysms.gateway.server.user.LocalUser;
import org.relaysms.gateway.server.user.LocalUsers;
import org.relaysms.gateway.server.user.Platform;
import org.relaysms.gateway.server.user.UserChange;

/// Users in a map; a password has eight characters, and any letter is a platform.
final class FakeUsers implements LocalUsers {
  private static final int LEAST = 8;
  private final Map<UserId, LocalUser> users = new LinkedHashMap<>();
  private final Feed<UserChange> changes = new Feed<>();

  @Override
  public AddOutcome add(
      UserId id, Optional<String> phoneNumber, Secret password, List<String> platforms) {
    if (password.reveal().length() < LEAST) {
      return new AddOutcome.PasswordTooShort(LEAST);
    }
    if (users.containsKey(id)) {
      return new AddOutcome.IdTaken();
    }
    if (phoneNumber.filter(number -> !number.startsWith("+")).isPresent()) {
      return new AddOutcome.NotAPhoneNumber();
    }
    var unknown = platforms.stream().filter(letter -> letter.length() != 1).findFirst();
    if (unknown.isPresent()) {
      return new AddOutcome.UnknownPlatform(unknown.get());
    }
    var user = new LocalUser(id, phoneNumber, SteppedTime.START, platforms);
    users.put(id, user);
    return new AddOutcome.Added(user);
  }

  @Override
  public List<LocalUser> list() {
    return List.copyOf(users.values());
  }

  @Override
  public Optional<LocalUser> find(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public Optional<UserId> ofPhoneNumber(String phoneNumber) {
    return Optional.empty();
  }

  @Override
  public boolean remove(UserId id) {
    return users.remove(id) != null;
  }

  @Override
  public ChangeOutcome changePassword(UserId id, Secret password) {
    if (password.reveal().length() < LEAST) {
      return new ChangeOutcome.PasswordTooShort(LEAST);
    }
    return users.containsKey(id) ? new ChangeOutcome.Changed() : new ChangeOutcome.NoSuchUser();
  }

  @Override
  public int count() {
    return users.size();
  }

  @Override
  public List<Platform> platforms() {
    return List.of(new Platform("gmail", "", "email", "g", ""));
  }

  @Override
  public void offer(Platform platform) {}

  @Override
  public Feed<UserChange> changes() {
    return changes;
  }
}
