package org.relaysms.gateway.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DecisionOutcome;
import org.relaysms.gateway.server.sync.SyncDesk;
import org.relaysms.gateway.server.sync.SyncPhase;
import org.relaysms.gateway.server.sync.SyncSessionView;

/// Sync sessions in a map.
final class FakeSyncDesk implements SyncDesk {
  static final String FINGERPRINT = "5a".repeat(32);

  private final Map<String, SyncSessionView> sessions = new LinkedHashMap<>();
  private final Feed<SyncSessionView> changes = new Feed<>();

  void at(String id, SyncPhase phase) {
    var view =
        new SyncSessionView(
            id,
            "00",
            new UserId("alice"),
            phase,
            1,
            3,
            Optional.empty(),
            Optional.empty(),
            Optional.of(FINGERPRINT),
            5,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SteppedTime.START);
    sessions.put(id, view);
    changes.publish(view);
  }

  @Override
  public List<SyncSessionView> sessions() {
    return List.copyOf(sessions.values());
  }

  @Override
  public boolean end(String id) {
    return sessions.remove(id) != null;
  }

  @Override
  public DecisionOutcome decide(String id, boolean approved) {
    var session = Optional.ofNullable(sessions.get(id));
    session
        .filter(view -> view.phase() == SyncPhase.WAITING_FOR_APPROVAL)
        .ifPresent(_ -> at(id, approved ? SyncPhase.APPROVED : SyncPhase.DECLINED));
    return session
        .map(
            view ->
                view.phase() == SyncPhase.WAITING_FOR_APPROVAL
                    ? DecisionOutcome.TAKEN
                    : DecisionOutcome.NOT_ASKED)
        .orElse(DecisionOutcome.NO_SUCH_SESSION);
  }

  @Override
  public Feed<SyncSessionView> changes() {
    return changes;
  }
}
