package org.relaysms.gateway.adminui.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;

/// Everything the Sync page can show, one at a time. Only [ShowingCode] carries a code, so every
/// other stage is without one.
public sealed interface SyncStage {
  /// No sync: the operator chooses a user.
  record Idle() implements SyncStage {}

  /// No code: the address in it would be one that no phone can reach.
  record NoAddress(List<ServerStatus.Choice> choices) implements SyncStage {
    public NoAddress {
      choices = List.copyOf(choices);
    }
  }

  /// Waiting for the server, without a code.
  record Connecting(Wait awaited) implements SyncStage {}

  /// A live code.
  ///
  /// @param url what the camera reads
  /// @param mobileUrl opens the app on a phone that cannot scan
  /// @param number of the code, from 1
  /// @param total codes in this sync, 0 while unknown
  record ShowingCode(String url, String mobileUrl, int number, int total, Countdown countdown)
      implements SyncStage {
    /// No new code follows this one.
    public boolean last() {
      return total > 0 && number >= total;
    }
  }

  /// A phone was found; its owner types the password.
  record WaitingForPassword(Instant found, PhoneFacts phone, Countdown countdown)
      implements SyncStage {}

  /// The phone has its key.
  record Done(Instant at, Optional<String> fingerprint, Optional<String> deviceId)
      implements SyncStage {}

  /// The time ran out, or the sync was ended from elsewhere.
  record Expired(Cause cause) implements SyncStage {}

  /// The server would not, or not any more.
  record Refused(Refusal refusal) implements SyncStage {}

  /// Whether the stage belongs to a sync under way.
  default boolean running() {
    return switch (this) {
      case Connecting _, ShowingCode _, WaitingForPassword _ -> true;
      case Idle _, NoAddress _, Done _, Expired _, Refused _ -> false;
    };
  }

  /// Whether the phone waits for the operator's word.
  default boolean asks() {
    return this instanceof WaitingForPassword waiting
        && waiting.phone().approval().filter(approval -> !approval.given()).isPresent();
  }

  /// What a [Connecting] waits for.
  enum Wait {
    FIRST_CODE,
    NEXT_CODE,
    CONNECTION
  }

  /// What ended a sync that came to nothing.
  enum Cause {
    NO_PHONE,
    NO_PASSWORD,
    ENDED_ELSEWHERE,
    DECLINED
  }

  /// Why there is no sync.
  sealed interface Refusal {
    /// None was started.
    record NotStarted(PageEvent.StartRefusal reason) implements Refusal {}

    /// The server ended it, with its word for the reason.
    record ByServer(String word) implements Refusal {}
  }

  /// A phone that asks for its key.
  ///
  /// @param given the operator said yes; the phone must try again
  record Approval(String session, SyncSession.Asked asked, boolean given) {}

  /// What the server knows of the phone before the sync is done.
  ///
  /// @param triesLeft wrong passwords that are still borne, -1 while unknown
  /// @param refusal the server's word for why the last try failed
  /// @param approval there where the server wants the operator's word on a phone that asked
  record PhoneFacts(
      Optional<String> address,
      Optional<String> fingerprint,
      int triesLeft,
      Optional<String> refusal,
      boolean verifying,
      Optional<Approval> approval) {
    static final PhoneFacts UNKNOWN =
        new PhoneFacts(
            Optional.empty(), Optional.empty(), -1, Optional.empty(), false, Optional.empty());

    /// What the admin interface says of the phone.
    static PhoneFacts of(SyncSession session) {
      var undecided = session.phase() == SyncPhase.WAITING_FOR_APPROVAL;
      return new PhoneFacts(
          session.phoneAddress(),
          session.keyFingerprint(),
          session.triesLeft(),
          session.refusal(),
          session.phase() == SyncPhase.VERIFYING,
          session.asked().map(asked -> new Approval(session.id(), asked, !undecided)));
    }
  }
}
