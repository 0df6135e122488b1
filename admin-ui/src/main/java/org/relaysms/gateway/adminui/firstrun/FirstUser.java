package org.relaysms.gateway.adminui.firstrun;

import java.util.function.Consumer;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// Adds the user of the first set-up as soon as the server runs, once. UI thread only.
public final class FirstUser {
  private final UsersPort users;
  private final NewUser user;
  private final Consumer<Reply<Nothing>> answered;
  private Subscription watching = Subscription.EMPTY;
  private boolean sent;

  private FirstUser(UsersPort users, NewUser user, Consumer<Reply<Nothing>> answered) {
    this.users = users;
    this.user = user;
    this.answered = answered;
  }

  /// Waits for the server.
  ///
  /// @param answered what it said
  public static void add(
      ServerControl server, UsersPort users, NewUser user, Consumer<Reply<Nothing>> answered) {
    var first = new FirstUser(users, user, answered);
    first.watching = server.state().subscribe(first::see);
  }

  private void see(ServerState now) {
    if (now instanceof ServerState.Running && !sent) {
      sent = true;
      watching.unsubscribe();
      users.add(user).thenAccept(answered);
    }
  }
}
