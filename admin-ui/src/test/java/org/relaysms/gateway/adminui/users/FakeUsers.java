package org.relaysms.gateway.adminui.users;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Platform;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// A directory as the page's port sees it, played by hand.
public final class FakeUsers implements UsersPort {
  public static final List<Platform> PLATFORMS =
      List.of(
          new Platform("g", "gmail"), new Platform("T", "telegram"), new Platform("t", "twitter"));

  public static final Reply<Nothing> DONE = new Reply.Done<>(Nothing.NOTHING);
  public static final Reply<Nothing> GONE = new Reply.Unreachable<>("gone");

  public final List<String> calls = new ArrayList<>();
  public final List<NewUser> added = new ArrayList<>();
  public final Map<String, List<Device>> devices = new HashMap<>();

  /// What is answered to anything but a question.
  public Reply<Nothing> answer = DONE;

  /// What is answered to adding a user, where that is another thing.
  public Function<NewUser, Reply<Nothing>> answerToAdd = _ -> answer;

  /// Answers that are held back until the test gives them.
  public Optional<CompletableFuture<Reply<Nothing>>> late = Optional.empty();

  private final List<Consumer<? super Users>> listeners = new CopyOnWriteArrayList<>();
  private Users users = Users.local(List.of());

  public static User user(String id, Instant createdAt) {
    return new User(
        id, Optional.of("+237670000001"), createdAt, List.of("g", "t"), 0, Optional.empty());
  }

  public static User synced(String id, Instant createdAt, int devices, Instant lastSync) {
    return new User(
        id, Optional.of("+237670000002"), createdAt, List.of("g"), devices, Optional.of(lastSync));
  }

  public static Device device(String id, String name, Instant at) {
    return new Device(id, id.repeat(32), name, at, at, Optional.of(at.plusSeconds(60)));
  }

  public static Reply<Nothing> refused(int status, String field) {
    return new Reply.Refused<>(
        status, "No", "the server’s words", Optional.of(field).filter(name -> !name.isEmpty()));
  }

  public void are(User... now) {
    tell(new Users(Users.Kind.LOCAL, List.of(now), PLATFORMS, Optional.empty()));
  }

  public void liveElsewhere(String where) {
    tell(new Users(Users.Kind.REMOTE, List.of(), List.of(), Optional.of(where)));
  }

  public void tell(Users now) {
    users = now;
    listeners.forEach(listener -> listener.accept(users));
  }

  public int listeners() {
    return listeners.size();
  }

  @Override
  public Subscription watch(Consumer<? super Users> listener) {
    listener.accept(users);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Reply<Nothing>> add(NewUser user) {
    added.add(user);
    calls.add("add " + user.id());
    return late.orElseGet(() -> CompletableFuture.completedFuture(answerToAdd.apply(user)));
  }

  @Override
  public CompletionStage<Reply<Nothing>> changePassword(String user, String password) {
    return call("password of " + user + " " + password);
  }

  @Override
  public CompletionStage<Reply<Nothing>> remove(String user) {
    return call("remove " + user);
  }

  @Override
  public CompletionStage<Reply<List<Device>>> devices(String user) {
    return CompletableFuture.completedFuture(
        answer instanceof Reply.Unreachable
            ? new Reply.Unreachable<>("gone")
            : new Reply.Done<>(devices.getOrDefault(user, List.of())));
  }

  @Override
  public CompletionStage<Reply<Nothing>> renameDevice(String device, String name) {
    return call("name " + device + " " + name);
  }

  @Override
  public CompletionStage<Reply<Nothing>> revokeDevice(String device) {
    return call("revoke " + device);
  }

  private CompletionStage<Reply<Nothing>> call(String what) {
    calls.add(what);
    return CompletableFuture.completedFuture(answer);
  }
}
