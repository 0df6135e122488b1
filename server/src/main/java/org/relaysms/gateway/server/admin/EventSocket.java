package org.relaysms.gateway.server.admin;

import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.ws.Closure;
import org.relaysms.gateway.server.ws.Conversation;
import org.relaysms.gateway.server.ws.Peer;
import org.relaysms.gateway.server.ws.Upgrade;
import org.relaysms.gateway.server.ws.UpgradeDecision;

/// One client of the events; what it says is ignored. An upgrade bypasses the filters of HTTP, so
/// the guard is asked here as well.
final class EventSocket implements Conversation {
  static final String PATH = "/admin/v1/events";

  private final EventHub hub;
  private volatile @Nullable Peer peer;

  private EventSocket(EventHub hub) {
    this.hub = hub;
  }

  static UpgradeDecision decide(Upgrade upgrade, AdminGuard guard, EventHub hub) {
    var verdict = guard.judge(upgrade.path(), upgrade.headers());
    if (verdict != AdminGuard.Verdict.ADMITTED) {
      return new UpgradeDecision.Refuse(verdict.status());
    }
    return new UpgradeDecision.Accept(new EventSocket(hub));
  }

  @Override
  public void opened(Peer opened) {
    peer = opened;
    hub.join(opened);
  }

  @Override
  public void closed(Closure how) {
    var left = peer;
    if (left != null) {
      hub.leave(left);
    }
  }
}
