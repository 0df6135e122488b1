package org.relaysms.gateway.adminui.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSession.Asked;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;

/// The syncs whose phone waits for the operator's word at this moment, whoever started them, in the
/// order in which they asked. None while the server does not speak, since an old question may have
/// its answer, and none whose time is over. Lives as long as the window. UI thread only.
public final class AskingPhones {
  private static final Comparator<SyncSession> FIRST =
      Comparator.comparing(session -> session.asked().map(Asked::since).orElse(Instant.MAX));

  private final ReadOnlyObjectWrapper<List<SyncSession>> now =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableValue<Freshness> freshness;
  private final Clock clock;
  private List<SyncSession> known = List.of();

  public AskingPhones(
      SyncSessionsFeed sessions, ObservableValue<Freshness> freshness, Ticker ticker, Clock clock) {
    this.freshness = freshness;
    this.clock = clock;
    var _ = sessions.watch(this::hear);
    var _ = ticker.everySecond(this::update);
    freshness.subscribe(_ -> update());
  }

  public ReadOnlyObjectProperty<List<SyncSession>> now() {
    return now.getReadOnlyProperty();
  }

  private void hear(List<SyncSession> told) {
    known = told;
    update();
  }

  private void update() {
    var live = freshness.getValue() instanceof Freshness.Live;
    var asking = live ? known.stream().filter(this::asks).sorted(FIRST).toList() : none();
    if (!asking.equals(now.get())) {
      now.set(asking);
    }
  }

  private static List<SyncSession> none() {
    return List.of();
  }

  private boolean asks(SyncSession session) {
    return session.phase() == SyncPhase.WAITING_FOR_APPROVAL
        && session.asked().isPresent()
        && session.until().filter(until -> !until.isAfter(clock.instant())).isEmpty();
  }
}
