package org.relaysms.gateway.adminui.users;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.remote.User;

/// One user's place in the table, the same object for the life of the id. FX thread only.
public final class UserRow {
  private final ReadOnlyObjectWrapper<User> user;

  UserRow(User user) {
    this.user = new ReadOnlyObjectWrapper<>(user);
  }

  public String id() {
    return now().id();
  }

  /// As last heard.
  public User now() {
    return user.get();
  }

  public ReadOnlyObjectProperty<User> user() {
    return user.getReadOnlyProperty();
  }

  void update(User next) {
    user.set(next);
  }
}
