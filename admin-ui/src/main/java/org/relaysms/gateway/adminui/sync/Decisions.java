package org.relaysms.gateway.adminui.sync;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;

/// The operator's yes and no to phones that ask, each sent once, and what became of the last one
/// that did not arrive. What a decision brings about is told by the sessions themselves. FX thread
/// only.
public final class Decisions {
  private static final int GONE = 404;
  private static final int DECIDED = 409;

  private final SyncSessionsFeed sessions;
  private final Set<String> sent = new HashSet<>();
  private final ReadOnlyObjectWrapper<Optional<Failed>> failed =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Decisions(SyncSessionsFeed sessions) {
    this.sessions = sessions;
  }

  /// Does nothing for a phone that had its answer from here.
  void decide(String session, String user, boolean approved) {
    if (sent.add(session)) {
      failed.set(Optional.empty());
      sessions
          .decide(session, approved)
          .thenAccept(reply -> trouble(reply).ifPresent(why -> failed(session, user, why)));
    }
  }

  /// The last that failed, until the next decision or until the page is left.
  ReadOnlyObjectProperty<Optional<Failed>> failed() {
    return failed.getReadOnlyProperty();
  }

  void forget() {
    failed.set(Optional.empty());
  }

  private void failed(String session, String user, Trouble why) {
    sent.remove(session);
    failed.set(Optional.of(new Failed(session, user, why)));
  }

  private static Optional<Trouble> trouble(Reply<Nothing> reply) {
    return switch (reply) {
      case Reply.Done<Nothing> _ -> Optional.empty();
      case Reply.Refused<Nothing> refused -> Optional.of(trouble(refused.status()));
      case Reply.Unreachable<Nothing> _ -> Optional.of(Trouble.UNREACHABLE);
    };
  }

  private static Trouble trouble(int status) {
    return switch (status) {
      case GONE -> Trouble.GONE;
      case DECIDED -> Trouble.DECIDED;
      default -> Trouble.FAULT;
    };
  }

  /// An answer that the server did not take, to the phone of this user.
  record Failed(String session, String user, Trouble why) {}

  /// Why it was not taken.
  enum Trouble {
    /// Whether it arrived is not known.
    UNREACHABLE,
    /// The sync is over.
    GONE,
    /// Somebody was faster, or the phone does not ask any more.
    DECIDED,
    FAULT
  }
}
