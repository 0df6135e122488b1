package org.relaysms.gateway.adminui.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.StatusFeed;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.sync.PageEvent.StartRefusal;
import org.relaysms.gateway.adminui.sync.SyncPage.OpenSync;
import org.relaysms.gateway.adminui.sync.SyncStage.Cause;
import org.relaysms.gateway.adminui.sync.SyncStage.Connecting;
import org.relaysms.gateway.adminui.sync.SyncStage.Done;
import org.relaysms.gateway.adminui.sync.SyncStage.Expired;
import org.relaysms.gateway.adminui.sync.SyncStage.Idle;
import org.relaysms.gateway.adminui.sync.SyncStage.NoAddress;
import org.relaysms.gateway.adminui.sync.SyncStage.PhoneFacts;
import org.relaysms.gateway.adminui.sync.SyncStage.Refusal;
import org.relaysms.gateway.adminui.sync.SyncStage.Refused;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.sync.SyncStage.Wait;
import org.relaysms.gateway.adminui.sync.SyncStage.WaitingForPassword;

/// One sync at a time, as the Sync page shows it. The stage follows the frames of the public
/// protocol; the admin interface's view of the same session fills in what no frame carries, and is
/// believed where the connection was lost.
///
/// FX thread only; the page's events are brought there by the given executor.
public final class SyncViewModel {
  /// Until the server has said how long a code or the wait for a password lasts (contract section
  /// 4).
  private static final Duration CODE_TIME = Duration.ofSeconds(15);

  private static final Duration PASSWORD_TIME = Duration.ofMinutes(2);

  private final SyncPage page;
  private final SyncSessionsFeed sessions;
  private final StatusFeed status;
  private final Clock clock;
  private final UiThread ui;

  private final Decisions decisions;

  private final ReadOnlyObjectWrapper<SyncStage> stage = new ReadOnlyObjectWrapper<>(new Idle());
  private final ReadOnlyStringWrapper user = new ReadOnlyStringWrapper("");
  private final TimeLeft timeLeft = new TimeLeft();
  private final Set<String> toEnd = new HashSet<>();

  private List<SyncSession> known = List.of();
  private @Nullable OpenSync open;
  private @Nullable String sessionHash;
  private String lastUrl = "";
  private int lastNumber;
  private Instant shownAt = Instant.EPOCH;
  private boolean endedUnexplained;
  private boolean cut;
  private long attempt;
  private Optional<Subscription> listening = Optional.empty();
  private boolean watched;

  public SyncViewModel(
      SyncPage page, SyncSessionsFeed sessions, StatusFeed status, Clock clock, UiThread ui) {
    this.page = page;
    this.sessions = sessions;
    this.decisions = new Decisions(sessions);
    this.status = status;
    this.clock = clock;
    this.ui = ui;
  }

  /// The page is on screen from now on.
  public void open() {
    watched = true;
    if (listening.isEmpty()) {
      listening = Optional.of(sessions.watch(this::sessionsChanged));
    }
  }

  public ReadOnlyObjectProperty<SyncStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /// Whom the stage is about, empty before the first sync.
  public ReadOnlyStringProperty user() {
    return user.getReadOnlyProperty();
  }

  /// Of the code or of the wait for the password; 0 where nothing runs out.
  public ReadOnlyIntegerProperty secondsLeft() {
    return timeLeft.seconds();
  }

  /// From 0 to 1.
  public ReadOnlyDoubleProperty shareLeft() {
    return timeLeft.share();
  }

  /// Shows a code for the user, or says that no phone could reach the address in it.
  public void start(String whom) {
    var address = status.latest().map(ServerStatus::address);
    if (address.isPresent() && !address.get().reachable()) {
      retire();
      user.set(whom);
      enter(new NoAddress(address.get().choices()));
    } else {
      startAnyway(whom);
    }
  }

  /// Shows a code whatever its address.
  public void startAnyway(String whom) {
    retire();
    user.set(whom);
    var mine = ++attempt;
    enter(new Connecting(Wait.FIRST_CODE));
    open = page.open(whom, event -> ui.execute(() -> heard(mine, event)));
  }

  /// Puts this address into codes, then shows one.
  public void startWithAddress(String host) {
    var whom = user.get();
    var mine = attempt;
    status
        .chooseAddress(Optional.of(host))
        .thenAccept(
            reply -> {
              if (mine == attempt) {
                addressChosen(whom, reply);
              }
            });
  }

  private void addressChosen(String whom, Reply<Nothing> reply) {
    switch (reply) {
      case Reply.Done<Nothing> _ -> startAnyway(whom);
      case Reply.Refused<Nothing> _ -> notStarted(StartRefusal.SERVER_FAULT);
      case Reply.Unreachable<Nothing> _ -> notStarted(StartRefusal.UNREACHABLE);
    }
  }

  private void notStarted(StartRefusal reason) {
    enter(new Refused(new Refusal.NotStarted(reason)));
  }

  /// Ends the sync and begins another for the same user.
  public void startOver() {
    start(user.get());
  }

  /// Ends the sync, on the server too.
  public void stop() {
    retire();
    enter(new Idle());
  }

  /// Answers the phone on screen, where it asks and has no answer so far.
  public void decide(boolean approved) {
    if (stage.get() instanceof WaitingForPassword waiting) {
      waiting
          .phone()
          .approval()
          .filter(approval -> !approval.given())
          .ifPresent(approval -> decisions.decide(approval.session(), user.get(), approved));
    }
  }

  /// To this phone and to any other.
  Decisions decisions() {
    return decisions;
  }

  /// A second has passed: counts down, and takes away a code whose time is up.
  public void tick() {
    if (endedUnexplained) {
      endedUnexplained = false;
      enter(new Expired(Cause.NO_PASSWORD));
    } else if (stage.get() instanceof ShowingCode code && code.countdown().up(clock.instant())) {
      enter(code.last() ? new Expired(Cause.NO_PHONE) : new Connecting(Wait.NEXT_CODE));
    } else if (cut && passwordTimeUp()) {
      enter(new Expired(Cause.NO_PASSWORD));
    } else {
      timeLeft.count(stage.get(), clock.instant());
    }
  }

  /// Said by the server itself as long as it is there.
  private boolean passwordTimeUp() {
    return stage.get() instanceof WaitingForPassword waiting
        && waiting.countdown().up(clock.instant());
  }

  /// The page is off screen: a code is ended, since nobody sees it. A phone that was found may go
  /// on, and is listened to until it is done.
  public void close() {
    watched = false;
    decisions.forget();
    if (!(stage.get() instanceof WaitingForPassword)) {
      stop();
    }
    listenWhileNeeded();
  }

  private void listenWhileNeeded() {
    if (!watched && !stage.get().running()) {
      listening.ifPresent(Subscription::close);
      listening = Optional.empty();
    }
  }

  private void heard(long from, PageEvent event) {
    if (from == attempt) {
      heard(event);
    }
  }

  private void heard(PageEvent event) {
    cut = event instanceof PageEvent.Dropped;
    switch (event) {
      case PageEvent.Started started -> sessionHash = started.firstSessionHash();
      case PageEvent.NewCode code -> newCode(code);
      case PageEvent.PhoneFound _ -> phoneFound();
      case PageEvent.Acknowledged _ -> done();
      case PageEvent.Dropped _ -> dropped();
      case PageEvent.Ended _ -> ended();
      case PageEvent.NotStarted not -> notStarted(not.reason());
    }
  }

  private void newCode(PageEvent.NewCode code) {
    var same = code.url().equals(lastUrl);
    var toldNumber = mine().map(SyncSession::code).orElse(0);
    lastNumber = Math.max(same ? lastNumber : lastNumber + 1, toldNumber);
    lastUrl = code.url();
    shownAt = same ? shownAt : clock.instant();
    var total = mine().map(SyncSession::codes).orElse(0);
    enter(
        new ShowingCode(
            code.url(), code.mobileUrl(), lastNumber, total, Countdown.of(shownAt, CODE_TIME)));
    mine().ifPresent(this::learn);
  }

  private void phoneFound() {
    if (!(stage.get() instanceof WaitingForPassword)) {
      var now = clock.instant();
      enter(new WaitingForPassword(now, PhoneFacts.UNKNOWN, Countdown.of(now, PASSWORD_TIME)));
      mine().ifPresent(this::learn);
    }
  }

  private void done() {
    var session = mine();
    var fingerprint = session.flatMap(SyncSession::keyFingerprint);
    enter(new Done(clock.instant(), fingerprint, session.flatMap(SyncSession::deviceId)));
  }

  private void dropped() {
    switch (stage.get()) {
      case ShowingCode _, Connecting _ -> enter(new Connecting(Wait.CONNECTION));
      case WaitingForPassword _, Idle _, NoAddress _, Done _, Expired _, Refused _ -> {}
    }
  }

  /// A close says nothing of its reason where a phone was found: the admin interface's word, which
  /// may be some milliseconds behind, is waited for until the next tick.
  private void ended() {
    switch (stage.get()) {
      case ShowingCode _, Connecting _ -> enter(new Expired(Cause.NO_PHONE));
      case WaitingForPassword _ -> endedUnexplained = true;
      case Idle _, NoAddress _, Done _, Expired _, Refused _ -> {}
    }
    mine().ifPresent(this::learn);
  }

  private void sessionsChanged(List<SyncSession> now) {
    known = now;
    now.stream()
        .filter(session -> toEnd.remove(session.firstSessionHash()))
        .forEach(session -> sessions.end(session.id()));
    mine().ifPresent(this::learn);
  }

  private Optional<SyncSession> mine() {
    return known.stream().filter(s -> s.firstSessionHash().equals(sessionHash)).findFirst();
  }

  private void learn(SyncSession session) {
    switch (session.phase()) {
      case WAITING_FOR_PAGE -> {}
      case SHOWING_CODE -> learnCode(session);
      case WAITING_FOR_PASSWORD, VERIFYING, WAITING_FOR_APPROVAL, APPROVED -> learnPhone(session);
      case DONE -> learnDone(session);
      case EXPIRED -> learnOver(Cause.NO_PHONE);
      case ENDED -> learnOver(Cause.ENDED_ELSEWHERE);
      case DECLINED -> learnOver(Cause.DECLINED);
      case REFUSED -> learnRefused(session);
    }
  }

  /// Only about the code on screen: news of the next one may come before its frame.
  private void learnCode(SyncSession session) {
    if (stage.get() instanceof ShowingCode code && session.code() == code.number()) {
      var countdown =
          session.until().map(until -> Countdown.between(shownAt, until)).orElse(code.countdown());
      enter(
          new ShowingCode(code.url(), code.mobileUrl(), code.number(), session.codes(), countdown));
    }
  }

  private void learnPhone(SyncSession session) {
    var now = stage.get();
    if (now instanceof ShowingCode || now instanceof Connecting) {
      phoneFound();
    } else if (now instanceof WaitingForPassword waiting) {
      var countdown =
          session
              .until()
              .map(until -> Countdown.between(waiting.found(), until))
              .orElse(waiting.countdown());
      enter(new WaitingForPassword(waiting.found(), PhoneFacts.of(session), countdown));
    }
  }

  private void learnDone(SyncSession session) {
    var now = stage.get();
    var at = now instanceof Done done ? done.at() : session.at();
    if (now instanceof Done || now.running()) {
      enter(new Done(at, session.keyFingerprint(), session.deviceId()));
    }
  }

  private void learnOver(Cause cause) {
    if (stage.get().running()) {
      var phone = stage.get() instanceof WaitingForPassword;
      enter(new Expired(phone && cause == Cause.NO_PHONE ? Cause.NO_PASSWORD : cause));
    }
  }

  private void learnRefused(SyncSession session) {
    if (stage.get().running() || stage.get() instanceof Expired) {
      enter(new Refused(new Refusal.ByServer(session.refusal().orElse(""))));
    }
  }

  /// Forgets the sync on screen, and has the server end it where it still lives.
  private void retire() {
    attempt++;
    if (open != null) {
      open.leave();
      open = null;
    }
    if (stage.get().running() && sessionHash != null) {
      mine()
          .ifPresentOrElse(
              session -> sessions.end(session.id()), () -> toEnd.add(String.valueOf(sessionHash)));
    }
    sessionHash = null;
    lastUrl = "";
    lastNumber = 0;
    endedUnexplained = false;
    cut = false;
  }

  private void enter(SyncStage next) {
    endedUnexplained = endedUnexplained && next instanceof WaitingForPassword;
    stage.set(next);
    timeLeft.count(next, clock.instant());
    listenWhileNeeded();
  }
}
