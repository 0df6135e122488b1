package org.relaysms.gateway.adminui.users;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.relaysms.gateway.adminui.account.UserRules;
import org.relaysms.gateway.adminui.fx.ShownRows;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Platform;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The users as the page shows them: filtered, sorted, one selected, and whether the server still
/// stands behind what is shown.
///
/// FX thread only.
public final class UsersViewModel {
  private final UsersPort port;
  private final StatusFeed status;
  private final Clock clock;
  private final Map<String, UserRow> rowsById = new HashMap<>();
  private final ShownRows<UserRow> shown = new ShownRows<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<UserOrder> order = new SimpleObjectProperty<>(UserOrder.DEFAULT);
  private final ReadOnlyObjectWrapper<Optional<UserRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(new Standing.NotRunning());
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(new Notice.Nothing());
  private final ReadOnlyObjectWrapper<Users> users =
      new ReadOnlyObjectWrapper<>(Users.local(List.of()));
  private final ReadOnlyObjectWrapper<Instant> now;
  private Optional<String> expected = Optional.empty();
  private boolean answering;
  private Instant heard;

  /// What the page can show at all.
  public sealed interface Standing {
    /// Nobody answers, and nothing is known from before.
    record NotRunning() implements Standing {}

    /// Accounts live elsewhere.
    ///
    /// @param where the account service's address, where the server says it
    record Elsewhere(Optional<String> where) implements Standing {}

    /// The server answers, and has no user.
    record Empty() implements Standing {}

    record Listed() implements Standing {}

    /// What the server said until then; it does not answer now, and nothing can be changed.
    record Stale(Instant since) implements Standing {}
  }

  public UsersViewModel(UsersPort port, StatusFeed status, Clock clock) {
    this.port = port;
    this.status = status;
    this.clock = clock;
    heard = clock.instant();
    now = new ReadOnlyObjectWrapper<>(heard);
    filter.subscribe(this::arrange);
    order.subscribe(this::arrange);
  }

  /// Follows the users until the answer is closed.
  public Subscription open() {
    tick();
    return Subscription.all(
        status.watch(this::answers), port.watch(this::hear), () -> answers(Optional.empty()));
  }

  /// In the order of the table.
  public ObservableList<UserRow> rows() {
    return shown.rows();
  }

  /// What is typed; empty for everything. Matches id, phone number and platforms, whatever the
  /// case.
  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<UserOrder> order() {
    return order;
  }

  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /// Whether anything can be changed now.
  public boolean live() {
    return answering && users.get().directory() == Users.Kind.LOCAL;
  }

  /// Whether the server is connected.
  boolean answering() {
    return status.latest().isPresent();
  }

  public ReadOnlyObjectProperty<Optional<UserRow>> selected() {
    return selected.getReadOnlyProperty();
  }

  /// Stays selected whatever the filter, until it is removed.
  public void select(Optional<UserRow> row) {
    selected.set(row);
  }

  /// Selects a user as soon as the server names him.
  public void expect(String id) {
    expected = Optional.of(id);
    selectExpected();
  }

  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /// Tells of a deed; a new one takes the place of the last.
  public void tell(Notice deed) {
    notice.set(deed);
  }

  /// As the server told last, set anew whenever it tells.
  public ReadOnlyObjectProperty<Users> users() {
    return users.getReadOnlyProperty();
  }

  /// The time against which ages are counted, moved on by [#tick()].
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// A second has passed.
  public void tick() {
    now.set(clock.instant());
  }

  /// The name of a platform, such as "Gmail"; a letter that the server does not explain stands for
  /// itself.
  public String platform(String letter) {
    return users.get().platforms().stream()
        .filter(platform -> platform.letter().equals(letter))
        .findFirst()
        .map(Platform::title)
        .orElse(letter);
  }

  private void answers(Optional<ServerStatus> told) {
    heard = answering ? clock.instant() : heard;
    answering = told.isPresent();
    stand();
  }

  private void hear(Users told) {
    var there = told.users().stream().map(User::id).collect(Collectors.toSet());
    rowsById.keySet().retainAll(there);
    told.users().forEach(this::put);
    if (selected.get().filter(row -> rowsById.get(row.id()) != row).isPresent()) {
      selected.set(Optional.empty());
    }
    users.set(told);
    arrange();
    selectExpected();
    stand();
  }

  private void put(User user) {
    var row = rowsById.get(user.id());
    if (row == null) {
      rowsById.put(user.id(), new UserRow(user));
    } else {
      row.update(user);
    }
  }

  private void selectExpected() {
    expected
        .flatMap(id -> Optional.ofNullable(rowsById.get(id)))
        .ifPresent(
            row -> {
              expected = Optional.empty();
              selected.set(Optional.of(row));
            });
  }

  private void stand() {
    standing.set(standingNow());
  }

  private Standing standingNow() {
    if (users.get().directory() == Users.Kind.REMOTE) {
      return new Standing.Elsewhere(users.get().accountService());
    }
    if (rowsById.isEmpty()) {
      return answering ? new Standing.Empty() : new Standing.NotRunning();
    }
    return answering ? new Standing.Listed() : new Standing.Stale(heard);
  }

  private void arrange() {
    var typed = filter.get().strip().toLowerCase(Locale.ROOT);
    shown.become(
        rowsById.values().stream()
            .filter(row -> matches(row.now(), typed))
            .sorted(order.get().comparator())
            .toList());
  }

  private boolean matches(User user, String typed) {
    var number = UserRules.bare(typed);
    return typed.isEmpty()
        || user.id().toLowerCase(Locale.ROOT).contains(typed)
        || (!number.isEmpty() && user.phoneNumber().filter(it -> it.contains(number)).isPresent())
        || names(user).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(typed));
  }

  private Stream<String> names(User user) {
    return user.platforms().stream().map(this::platform);
  }
}
