package org.relaysms.gateway.adminui.users;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The user under the table: his phones, read again whenever the server tells of users, and what
/// the operator does with him and them. FX thread only.
public final class UserDetailsModel {
  private final UsersPort port;
  private final UsersViewModel users;
  private final ReadOnlyObjectWrapper<Phones> phones =
      new ReadOnlyObjectWrapper<>(new Phones.Reading());
  private Subscription listening = Subscription.EMPTY;
  private Optional<String> user = Optional.empty();
  private long readings;

  /// What is known of his phones.
  public sealed interface Phones {
    record Reading() implements Phones {}

    /// Latest sync first.
    record Known(List<Device> devices) implements Phones {}

    record Unknown() implements Phones {}
  }

  public UserDetailsModel(UsersPort port, UsersViewModel users) {
    this.port = port;
    this.users = users;
  }

  public void open() {
    listening =
        Subscription.combine(
            users.selected().subscribe(this::selected), users.users().subscribe(_ -> read()));
  }

  public void close() {
    listening.unsubscribe();
    user = Optional.empty();
  }

  public ReadOnlyObjectProperty<Phones> phones() {
    return phones.getReadOnlyProperty();
  }

  /// Asks the server again.
  public void read() {
    user.ifPresent(
        id -> {
          var mine = ++readings;
          port.devices(id).thenAccept(reply -> answered(mine, reply));
        });
  }

  public void remove() {
    users
        .selected()
        .get()
        .map(UserRow::now)
        .ifPresent(
            it ->
                port.remove(it.id())
                    .thenAccept(reply -> became(reply, new Notice.Removed(it.id(), it.devices()))));
  }

  public void revoke(Device device) {
    port.revokeDevice(device.id()).thenAccept(reply -> became(reply, new Notice.Revoked()));
  }

  /// What stands above the table stays there, where it goes well: it may be a password.
  public void rename(Device device, String name) {
    port.renameDevice(device.id(), name.strip())
        .thenAccept(
            reply -> {
              if (reply instanceof Reply.Done) {
                read();
              } else {
                became(reply, new Notice.Nothing());
              }
            });
  }

  private void became(Reply<Nothing> reply, Notice good) {
    users.tell(
        switch (reply) {
          case Reply.Done<Nothing> _ -> good;
          case Reply.Refused<Nothing> refused when refused.status() == 404 -> new Notice.Gone();
          case Reply.Refused<Nothing> refused -> new Notice.Refused(refused.detail());
          case Reply.Unreachable<Nothing> _ -> new Notice.Unanswered();
        });
    read();
  }

  private void selected(Optional<UserRow> now) {
    var id = now.map(UserRow::id);
    if (!id.equals(user)) {
      user = id;
      phones.set(new Phones.Reading());
      read();
    }
  }

  private void answered(long mine, Reply<List<Device>> reply) {
    if (mine == readings) {
      phones.set(
          reply instanceof Reply.Done<List<Device>>(List<Device> devices)
              ? new Phones.Known(devices)
              : new Phones.Unknown());
    }
  }
}
