package org.relaysms.gateway.server.sync;

import java.util.Optional;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.ws.CloseCode;
import org.relaysms.gateway.server.ws.Closure;
import org.relaysms.gateway.server.ws.Conversation;
import org.relaysms.gateway.server.ws.Peer;
import org.relaysms.gateway.server.ws.Upgrade;
import org.relaysms.gateway.server.ws.UpgradeDecision;

/// A page's socket: tells its session that it came and that it went. What the page says is ignored
/// (contract section 4).
final class SyncSocket implements Conversation {
  static final String PATTERN = "/v2/sync/init/{user}/{session}";

  private final LiveSession session;
  private final int number;

  private SyncSocket(LiveSession session) {
    this.session = session;
    number = session.nextSocket();
  }

  /// Lets a page in that may open its session. Others are let in and closed at once, for browsers
  /// hide an HTTP status from their page.
  static UpgradeDecision decide(Upgrade upgrade, SyncDoor door) {
    if (!upgrade.header("Origin").map(door::admits).orElse(true)) {
      return new UpgradeDecision.Refuse(403);
    }
    return named(upgrade, door)
        .<UpgradeDecision>map(session -> new UpgradeDecision.Accept(new SyncSocket(session)))
        .orElseGet(() -> new UpgradeDecision.AcceptAndClose(CloseCode.POLICY_VIOLATION, ""));
  }

  @Override
  public void opened(Peer peer) {
    session.opened(number, peer);
  }

  @Override
  public void closed(Closure how) {
    session.closed(number);
  }

  private static Optional<LiveSession> named(Upgrade upgrade, SyncDoor door) {
    return UserId.parse(upgrade.parameter("user"))
        .flatMap(
            user ->
                SessionId.parse(upgrade.parameter("session"))
                    .flatMap(id -> door.session(user, id)));
  }
}
