package org.relaysms.gateway.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a sync session stands (contract sections 4 to 6). Immutable data, free of sockets and
/// threads, so that it could lie in a row of a shared store.
sealed interface SyncState {

  /// Made, and not opened by a page yet; a phone may already use its id.
  record Waiting(Codes codes) implements SyncState {}

  /// Alive and known to a page, which may be away for the moment.
  sealed interface Live extends SyncState {
    Page page();

    Live with(Page page);
  }

  /// Codes are shown and turn at `turns`.
  record Showing(Codes codes, Instant turns, Page page) implements Live {
    @Override
    public Showing with(Page other) {
      return new Showing(codes, turns, other);
    }
  }

  /// A phone has claimed the session; its user's password is awaited.
  record Paused(Claim claim, Page page) implements Live {
    @Override
    public Paused with(Page other) {
      return new Paused(claim, other);
    }
  }

  /// A password is being checked, outside of the session.
  ///
  /// @param proof the hash of the password's ciphertext
  /// @param began when the phone asked
  record Verifying(Claim claim, String proof, Instant began, Page page) implements Live {
    @Override
    public Verifying with(Page other) {
      return new Verifying(claim, proof, began, other);
    }
  }

  /// A password was checked, and its 401 is held back: right or wrong, it takes the same time, so
  /// that an answer's haste tells nobody which it was. The operator's yes turns a right one into
  /// the key.
  ///
  /// @param proof the hash of the password's ciphertext
  /// @param until when the answer goes out
  record Held(Claim claim, String proof, boolean right, Instant until, Page page) implements Live {
    @Override
    public Held with(Page other) {
      return new Held(claim, proof, right, until, other);
    }
  }

  /// Acknowledged; the answer is kept for a phone that lost it, until `forgotten`.
  record Done(Claim claim, String proof, SyncAnswer answer, Instant forgotten)
      implements SyncState {}

  /// Nothing is left but to forget it.
  record Over(Ending ending, Optional<Claim> claim) implements SyncState {}

  /// How a session ended.
  enum Ending {
    /// Nobody came in time: no page, no phone, or no password.
    EXPIRED,
    /// Too many wrong passwords.
    REFUSED,
    /// The operator's word.
    ENDED,
    /// The operator's no to a phone that proved its password.
    DECLINED,
    /// Acknowledged, and the time for a retry is over.
    FORGOTTEN
  }

  /// Whether a handshake with this id is this session's business now.
  default boolean takesHandshake(SessionId id, Instant now) {
    return switch (this) {
      case Waiting(var codes) -> codes.accept(id, now);
      case Showing showing -> showing.codes().accept(id, now);
      case Paused paused -> takes(paused.claim(), id, now);
      case Verifying verifying -> takes(verifying.claim(), id, now);
      case Held held -> takes(held.claim(), id, now);
      case Done _, Over _ -> false;
    };
  }

  /// Whether a verify with this id is this session's business now.
  default boolean takesVerify(SessionId id, Instant now) {
    return switch (this) {
      case Waiting _, Showing _, Over _ -> false;
      case Paused paused -> takes(paused.claim(), id, now);
      case Verifying verifying -> verifying.claim().knows(id, now);
      case Held held -> held.claim().knows(id, now);
      case Done done -> done.claim().knows(id, now) && now.isBefore(done.forgotten());
    };
  }

  /// Every id by which a phone may still name this session.
  default List<SessionId> ids() {
    return switch (this) {
      case Waiting(var codes) -> ids(codes).toList();
      case Showing showing -> ids(showing.codes()).toList();
      case Paused paused -> ids(paused.claim());
      case Verifying verifying -> ids(verifying.claim());
      case Held held -> ids(held.claim());
      case Done done -> ids(done.claim());
      case Over _ -> List.of();
    };
  }

  /// When time itself moves the session on.
  default Optional<Instant> wake() {
    return switch (this) {
      case Waiting(var codes) -> Optional.of(codes.dies());
      case Showing showing -> Optional.of(showing.turns());
      case Paused paused -> Optional.of(paused.claim().expires());
      case Held held -> Optional.of(held.until());
      case Done done -> Optional.of(done.forgotten());
      case Verifying _, Over _ -> Optional.empty();
    };
  }

  private static boolean takes(Claim claim, SessionId id, Instant now) {
    return claim.knows(id, now) && !claim.expired(now);
  }

  private static Stream<SessionId> ids(Codes codes) {
    return Stream.concat(
        Stream.of(codes.current()), codes.previous().stream().map(Codes.Grace::id));
  }

  private static List<SessionId> ids(Claim claim) {
    return Stream.concat(Stream.of(claim.id()), ids(claim.codes())).distinct().toList();
  }
}
