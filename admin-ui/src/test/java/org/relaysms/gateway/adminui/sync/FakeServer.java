package org.relaysms.gateway.adminui.sync;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// A server as the page's ports see it, played by hand: [#page] sends what the public socket would,
/// [#session] what the admin events would. Not thread-safe.
final class FakeServer {
  static final String HASH = "5e551011";

  final List<String> calls = new ArrayList<>();
  final Map<String, List<Device>> devices = new HashMap<>();
  Reply<Nothing> answer = new Reply.Done<>(Nothing.NOTHING);
  Optional<CompletableFuture<Reply<Nothing>>> lateAnswer = Optional.empty();
  Optional<ServerStatus> status = Optional.empty();

  private final List<Consumer<? super List<SyncSession>>> sessionListeners = new ArrayList<>();
  private final List<Consumer<? super Users>> userListeners = new ArrayList<>();
  private final List<Consumer<? super Optional<ServerStatus>>> statusListeners = new ArrayList<>();
  private final List<Consumer<PageEvent>> pages = new ArrayList<>();
  final Sessions sessionsFeed = new Sessions();
  final Directory usersPort = new Directory();
  final Status statusFeed = new Status();

  private List<SyncSession> sessions = List.of();
  private Users users = Users.local(List.of());

  SyncPage syncPage() {
    return (user, events) -> {
      calls.add("open " + user);
      pages.add(events);
      return () -> {
        calls.add("leave " + user);
        pages.remove(events);
      };
    };
  }

  /// Everything that listens to this server.
  int listeners() {
    return sessionListeners.size() + userListeners.size() + statusListeners.size() + pages.size();
  }

  int sessionListeners() {
    return sessionListeners.size();
  }

  void page(PageEvent event) {
    List.copyOf(pages).forEach(page -> page.accept(event));
  }

  void code(int number) {
    page(new PageEvent.NewCode(url(number), "app" + url(number).substring(4)));
  }

  static String url(int number) {
    return "http://192.168.1.23:6969/v2/sync/users/ama/sessions/"
        + String.valueOf(number).repeat(32)
        + "/handshake";
  }

  void session(SyncSession session) {
    sessions = List.of(session);
    List.copyOf(sessionListeners).forEach(listener -> listener.accept(sessions));
  }

  static SyncSession session(SyncPhase phase, int code, Instant at, Optional<Instant> until) {
    return new SyncSession(
        "handle",
        "ama",
        phase,
        code,
        3,
        until,
        Optional.empty(),
        Optional.empty(),
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at,
        HASH);
  }

  static SyncSession withPhone(
      SyncPhase phase, int triesLeft, Optional<String> refusal, Instant at, Instant until) {
    return new SyncSession(
        "handle",
        "ama",
        phase,
        1,
        3,
        Optional.of(until),
        Optional.of("192.168.1.74"),
        Optional.of("7c1e4f02b9d8a3e6" + "0".repeat(48)),
        triesLeft,
        refusal,
        phase == SyncPhase.DONE ? Optional.of("device-1") : Optional.empty(),
        asked(phase, at),
        at,
        HASH);
  }

  private static Optional<SyncSession.Asked> asked(SyncPhase phase, Instant at) {
    return switch (phase) {
      case WAITING_FOR_APPROVAL, APPROVED, DECLINED ->
          Optional.of(new SyncSession.Asked(at, "192.168.1.74", "Dalvik/2.1.0 (Android 12)"));
      case WAITING_FOR_PAGE,
          SHOWING_CODE,
          WAITING_FOR_PASSWORD,
          VERIFYING,
          DONE,
          EXPIRED,
          REFUSED,
          ENDED ->
          Optional.empty();
    };
  }

  void users(Users now) {
    users = now;
    List.copyOf(userListeners).forEach(listener -> listener.accept(users));
  }

  static User user(String id, Optional<Instant> lastSync) {
    return new User(id, Optional.empty(), Instant.EPOCH, List.of(), 0, lastSync);
  }

  void address(boolean reachable) {
    var listener = new ServerStatus.Listener("http://192.168.1.23:6969", "0.0.0.0", 6969, false);
    var socket = new ServerStatus.Listener("ws://192.168.1.23:6996", "0.0.0.0", 6996, false);
    var choices =
        List.of(
            new ServerStatus.Choice("192.168.1.23", "wlp2s0"),
            new ServerStatus.Choice("10.8.0.2", "tun0"));
    var address =
        new ServerStatus.Address("127.0.0.1", Optional.empty(), reachable, false, choices);
    status =
        Optional.of(
            new ServerStatus(
                Instant.EPOCH,
                "0.1.0",
                1,
                Instant.EPOCH,
                "/data",
                Optional.empty(),
                Users.Kind.LOCAL,
                false,
                "open",
                90,
                listener,
                socket,
                address,
                new ServerStatus.GatewayCounts(0, 0, 0, 0, 0, 0),
                new ServerStatus.DeviceCounts(0, 0),
                0,
                Optional.empty(),
                List.of(),
                List.of()));
  }

  private CompletionStage<Reply<Nothing>> call(String what) {
    calls.add(what);
    return lateAnswer.orElseGet(() -> CompletableFuture.completedFuture(answer));
  }

  private static <L> Subscription listen(List<L> listeners, L listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  final class Sessions implements SyncSessionsFeed {
    @Override
    public Subscription watch(Consumer<? super List<SyncSession>> listener) {
      listener.accept(sessions);
      return listen(sessionListeners, listener);
    }

    @Override
    public CompletionStage<Reply<URI>> start(String user) {
      throw new UnsupportedOperationException("the page is played by hand");
    }

    @Override
    public CompletionStage<Reply<Nothing>> end(String id) {
      return call("end " + id);
    }

    @Override
    public CompletionStage<Reply<Nothing>> decide(String id, boolean approved) {
      return call((approved ? "approve " : "decline ") + id);
    }
  }

  final class Directory implements UsersPort {
    @Override
    public Subscription watch(Consumer<? super Users> listener) {
      listener.accept(users);
      return listen(userListeners, listener);
    }

    @Override
    public CompletionStage<Reply<Nothing>> add(NewUser user) {
      return call("add " + user.id() + " " + user.phoneNumber().orElse("-"));
    }

    @Override
    public CompletionStage<Reply<Nothing>> changePassword(String user, String password) {
      return call("change password of " + user);
    }

    @Override
    public CompletionStage<Reply<Nothing>> remove(String user) {
      return call("remove " + user);
    }

    @Override
    public CompletionStage<Reply<List<Device>>> devices(String user) {
      return CompletableFuture.completedFuture(
          new Reply.Done<>(devices.getOrDefault(user, List.of())));
    }

    @Override
    public CompletionStage<Reply<Nothing>> renameDevice(String device, String name) {
      return call("name " + device + " " + name);
    }

    @Override
    public CompletionStage<Reply<Nothing>> revokeDevice(String device) {
      return call("revoke " + device);
    }
  }

  final class Status implements StatusFeed {
    @Override
    public Subscription watch(Consumer<? super Optional<ServerStatus>> listener) {
      listener.accept(status);
      return listen(statusListeners, listener);
    }

    @Override
    public Optional<ServerStatus> latest() {
      return status;
    }

    @Override
    public CompletionStage<Reply<Nothing>> chooseAddress(Optional<String> host) {
      return call("choose " + host.orElse("-"));
    }
  }
}
