package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerDecision;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerHandshake;
import org.relaysms.gateway.server.sync.SyncEffect.AnswerVerify;
import org.relaysms.gateway.server.sync.SyncEffect.BeginVerify;
import org.relaysms.gateway.server.sync.SyncFloor.Moved;
import org.relaysms.gateway.server.sync.SyncState.Ending;
import org.relaysms.gateway.server.sync.SyncState.Over;
import org.relaysms.gateway.server.sync.SyncState.Verifying;

/// Starts sessions, finds them for pages and phones, and shows them to operators. Thread-safe; what
/// asks a session waits for its answer, which never takes longer than its mailbox.
final class SyncOffice implements SyncDesk {
  private final SyncFloor floor;
  private final SyncViews views;
  private final int mostSessions;
  private final Feed<SyncSessionView> changes = new Feed<>();
  private final Map<String, LiveSession> liveByHandle = new ConcurrentHashMap<>();

  /// @param mostSessions how many may live at one time; 0 for any number
  SyncOffice(SyncFloor floor, int mostSessions) {
    this.floor = floor;
    this.mostSessions = mostSessions;
    views = new SyncViews(floor.rules().config());
    floor.moves().subscribe(this::moved);
  }

  /// The first id of a new session, or nothing where too many live already.
  Optional<SessionId> start(UserId user) {
    var first = floor.freshId();
    return start(user, first).map(_ -> first);
  }

  /// A new session under an id of the caller's choice, unless too many live already or the user has
  /// one of that id.
  Optional<LiveSession> start(UserId user, SessionId first) {
    if (mostSessions > 0 && floor.store().count() >= mostSessions) {
      return Optional.empty();
    }
    var now = floor.clock().instant();
    var state = floor.rules().begin(first, now);
    var session = new Session(floor.freshId().value(), user, first, now, now, state);
    if (!floor.store().add(session)) {
      return Optional.empty();
    }
    var live = new LiveSession(session.handle(), floor);
    liveByHandle.put(session.handle(), live);
    live.begin();
    changes.publish(shown(session));
    return Optional.of(live);
  }

  /// The session that a page may open with this id: only the first one does.
  Optional<LiveSession> forPage(UserId user, SessionId first) {
    return floor
        .store()
        .find(user, first)
        .filter(session -> session.first().equals(first))
        .filter(session -> !(session.state() instanceof SyncState.Done))
        .flatMap(this::live);
  }

  /// Whether a handshake with this id would reach a session now.
  boolean takesHandshake(UserId user, SessionId id) {
    return find(user, id, SyncState::takesHandshake).isPresent();
  }

  /// Whether a verify with this id would reach a session now.
  boolean takesVerify(UserId user, SessionId id) {
    return find(user, id, SyncState::takesVerify).isPresent();
  }

  HandshakeOutcome handshake(UserId user, SessionId id, Phone phone) {
    return find(user, id, SyncState::takesHandshake)
        .map(live -> answer(live.ask(new SyncEvent.HandshakeAsked(id, phone))))
        .filter(AnswerHandshake.class::isInstance)
        .map(answer -> ((AnswerHandshake) answer).outcome())
        .orElseGet(HandshakeOutcome.NoSuchSession::new);
  }

  /// Has the password checked by the caller's thread, unless the session says otherwise.
  ///
  /// @param proof the hash of the password's ciphertext
  VerifyOutcome verify(
      UserId user, SessionId id, String proof, Function<VerifyTask, Verdict> check) {
    return find(user, id, SyncState::takesVerify)
        .map(live -> verify(live, new SyncEvent.VerifyAsked(id, proof), check))
        .orElseGet(VerifyOutcome.NoSuchSession::new);
  }

  @Override
  public List<SyncSessionView> sessions() {
    return floor.store().all().stream().map(this::shown).toList();
  }

  @Override
  public boolean end(String id) {
    var live =
        floor
            .store()
            .get(id)
            .filter(session -> !views.of(session).phase().over())
            .flatMap(this::live);
    live.ifPresent(session -> session.tell(new SyncEvent.End()));
    return live.isPresent();
  }

  @Override
  public DecisionOutcome decide(String id, boolean approved) {
    return floor
        .store()
        .get(id)
        .flatMap(this::live)
        .map(live -> answer(live.ask(new SyncEvent.Decided(approved))))
        .filter(AnswerDecision.class::isInstance)
        .map(answer -> ((AnswerDecision) answer).outcome())
        .orElse(DecisionOutcome.NO_SUCH_SESSION);
  }

  @Override
  public Feed<SyncSessionView> changes() {
    return changes;
  }

  private VerifyOutcome verify(
      LiveSession live, SyncEvent.VerifyAsked event, Function<VerifyTask, Verdict> check) {
    var answer = answer(live.ask(event));
    while (answer instanceof BeginVerify(var claim)) {
      answer = judge(live, claim, check);
    }
    return answer instanceof AnswerVerify(var outcome)
        ? outcome
        : new VerifyOutcome.NoSuchSession();
  }

  /// Whatever happens to the check, the session hears its end and stays usable. It may want the
  /// check again, where the operator's word came in between.
  private SyncEffect judge(LiveSession live, Claim claim, Function<VerifyTask, Verdict> check) {
    Verdict verdict = new Verdict.Unavailable(503);
    SyncEffect answer;
    try {
      verdict = check.apply(new VerifyTask(live.handle(), claim, () -> verifying(live.handle())));
    } finally {
      answer = answer(live.ask(new SyncEvent.Verified(verdict)));
    }
    return answer;
  }

  private boolean verifying(String handle) {
    return floor.store().get(handle).filter(s -> s.state() instanceof Verifying).isPresent();
  }

  private Optional<LiveSession> find(UserId user, SessionId id, Takes takes) {
    var now = floor.clock().instant();
    return floor
        .store()
        .find(user, id)
        .filter(session -> takes.test(session.state(), id, now))
        .flatMap(this::live);
  }

  private Optional<LiveSession> live(Session session) {
    return Optional.ofNullable(liveByHandle.get(session.handle()));
  }

  private void moved(Moved moved) {
    var after = moved.after();
    if (after.state() instanceof Over) {
      liveByHandle.remove(after.handle());
    }
    if (worthTelling(moved)) {
      changes.publish(shown(after));
    }
  }

  /// The session as an operator sees it, in the time of day.
  private SyncSessionView shown(Session session) {
    return views.of(session).later(floor.ahead());
  }

  /// A page that comes or goes changes nothing an operator sees; what is forgotten was told before.
  private boolean worthTelling(Moved moved) {
    var after = moved.after();
    var forgotten = after.state() instanceof Over(var ending, _) && ending == Ending.FORGOTTEN;
    var before = moved.before().with(moved.before().state(), after.since());
    return !forgotten && !views.of(after).equals(views.of(before));
  }

  private static SyncEffect answer(CompletableFuture<SyncEffect> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }

  private interface Takes {
    boolean test(SyncState state, SessionId id, Instant now);
  }
}
