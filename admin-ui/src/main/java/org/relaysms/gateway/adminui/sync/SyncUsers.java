package org.relaysms.gateway.adminui.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;
import org.relaysms.gateway.adminui.sync.UserRow.Mark;

/// The users of a sync day: first those without a sync today, by name, then those with one, latest
/// first; and who comes next.
///
/// FX thread only.
public final class SyncUsers {
  private final UsersPort port;
  private final SyncViewModel sync;
  private final Clock clock;
  private final ObservableList<UserRow> rows = FXCollections.observableArrayList();
  private final ObservableList<UserRow> readOnlyRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Optional<String>> next =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(true);
  private final Map<String, NamedDevice> latestDevices = new HashMap<>();
  private List<User> users = List.of();
  private Subscription listening = () -> {};

  private record NamedDevice(Instant synced, String name) {}

  public SyncUsers(UsersPort port, SyncViewModel sync, Clock clock) {
    this.port = port;
    this.sync = sync;
    this.clock = clock;
  }

  /// Follows users and the sync until closed.
  public void open() {
    var all = port.watch(this::changed);
    var stages = sync.stage().subscribe(this::arrange);
    listening = Subscription.all(all, stages::unsubscribe);
  }

  public ObservableList<UserRow> rows() {
    return readOnlyRows;
  }

  /// Whom F9 takes: the next in the list without a sync today, empty when all are done.
  public ReadOnlyObjectProperty<Optional<String>> next() {
    return next.getReadOnlyProperty();
  }

  /// Whether users can be added here.
  public ReadOnlyBooleanProperty editable() {
    return editable.getReadOnlyProperty();
  }

  public int syncedToday() {
    return (int) rows.stream().filter(row -> syncedToday(row.lastSync())).count();
  }

  /// Goes on to the next user, ending the sync on screen.
  public void startNext() {
    next.get().ifPresent(sync::start);
  }

  /// The device of this user has another name now.
  public void refreshNames() {
    latestDevices.clear();
    users.forEach(this::askForName);
  }

  public void close() {
    listening.close();
  }

  private void changed(Users now) {
    editable.set(now.directory() == Users.Kind.LOCAL);
    users = now.users();
    users.forEach(this::askForName);
    arrange();
  }

  private void arrange() {
    var current = sync.user().get();
    var order =
        Comparator.comparing((User user) -> syncedToday(user.lastSync()))
            .thenComparingLong(this::latestFirst)
            .thenComparing(User::id);
    var sorted = users.stream().sorted(order).toList();
    next.set(nextAfter(current, sorted));
    var arranged = sorted.stream().map(this::row).toList();
    if (!rows.equals(arranged)) {
      rows.setAll(arranged);
    }
  }

  private long latestFirst(User user) {
    return user.lastSync().filter(this::today).map(at -> -at.toEpochMilli()).orElse(0L);
  }

  private Optional<String> nextAfter(String current, List<User> sorted) {
    var waiting = new ArrayList<String>();
    for (var user : sorted) {
      if (!syncedToday(user.lastSync()) && !user.id().equals(current)) {
        waiting.add(user.id());
      }
    }
    return waiting.stream()
        .filter(id -> id.compareTo(current) > 0)
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }

  private UserRow row(User user) {
    var name =
        Optional.ofNullable(latestDevices.get(user.id()))
            .map(NamedDevice::name)
            .filter(n -> !n.isBlank());
    return new UserRow(user.id(), mark(user), user.lastSync(), name);
  }

  private Mark mark(User user) {
    var now = sync.stage().get();
    if (user.id().equals(sync.user().get()) && now.running()) {
      return switch (now) {
        case SyncStage.ShowingCode _ -> Mark.CODE_ON_SCREEN;
        case SyncStage.WaitingForPassword _ -> now.asks() ? Mark.PHONE_ASKS : Mark.TYPING_PASSWORD;
        case SyncStage.Connecting _ -> Mark.CONNECTING;
        case SyncStage.Idle _,
            SyncStage.NoAddress _,
            SyncStage.Done _,
            SyncStage.Expired _,
            SyncStage.Refused _ ->
            Mark.TO_DO;
      };
    }
    if (syncedToday(user.lastSync())) {
      return Mark.SYNCED_TODAY;
    }
    return next.get().filter(user.id()::equals).isPresent() ? Mark.NEXT : Mark.TO_DO;
  }

  private void askForName(User user) {
    user.lastSync()
        .filter(this::today)
        .filter(at -> !isKnown(user.id(), at))
        .ifPresent(at -> askForName(user.id(), at));
  }

  private boolean isKnown(String user, Instant synced) {
    var known = latestDevices.get(user);
    return known != null && known.synced().equals(synced);
  }

  private void askForName(String user, Instant synced) {
    latestDevices.put(user, new NamedDevice(synced, ""));
    port.devices(user)
        .thenAccept(
            reply -> {
              if (reply instanceof Reply.Done<List<Device>>(List<Device> devices)) {
                devices.stream()
                    .max(Comparator.comparing(Device::syncedAt))
                    .ifPresent(d -> latestDevices.put(user, new NamedDevice(synced, d.name())));
                arrange();
              }
            });
  }

  private boolean syncedToday(Optional<Instant> at) {
    return at.filter(this::today).isPresent();
  }

  private boolean today(Instant at) {
    var zone = clock.getZone();
    return LocalDate.ofInstant(at, zone).equals(LocalDate.now(clock));
  }
}
