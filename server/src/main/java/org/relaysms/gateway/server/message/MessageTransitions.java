package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.LookUpFailed;
import org.relaysms.gateway.server.message.MessageEvent.Opened;
import org.relaysms.gateway.server.message.MessageEvent.PutAside;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.message.MessageEvent.Released;
import org.relaysms.gateway.server.message.MessageEvent.Repeated;
import org.relaysms.gateway.server.message.MessageEvent.Replayed;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;
import org.relaysms.gateway.server.message.MessageEvent.UnderLease;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Discarded;
import org.relaysms.gateway.server.message.MessageState.Duplicate;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Rejected;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.message.MessageState.Waiting;

/// All rules of a message's life, as one pure function (contract section 8). Whoever holds a
/// message decides its end, and nobody else; push and pull go by the same rules.
final class MessageTransitions {
  private MessageTransitions() {}

  /// The state after the event, or nothing where the event does not apply: then nothing changes.
  static Optional<MessageState> next(MessageState state, MessageEvent event, Instant now) {
    return switch (event) {
      case Opened _ -> accepted(state).map(_ -> new Waiting());
      case Refused(var reason) -> accepted(state).map(_ -> new Rejected(reason));
      case LookUpFailed(var due, _) ->
          accepted(state).map(was -> new Accepted(was.tries() + 1, due));
      case Repeated _ -> repeated(state);
      case Claimed(var taker, var until) -> claimed(state, taker, until, now);
      case Released(var taker) -> held(state, taker).map(was -> released(was, now));
      case Delivered(var taker, _) ->
          held(state, taker).map(was -> new Published(was.tries() + 1, taker));
      case Undelivered(var taker, var due, var reason) ->
          held(state, taker).map(was -> new Retry(was.tries() + 1, due, reason));
      case GivenUp(var taker, var reason) ->
          held(state, taker).map(was -> new Failed(was.tries() + 1, reason));
      case UnderLease(var until, var report) ->
          leased(state, until) ? next(state, report, now) : Optional.empty();
      case Replayed _ -> replayed(state);
      case PutAside(var reason) -> putAside(state, reason);
    };
  }

  private static Optional<Accepted> accepted(MessageState state) {
    return state instanceof Accepted was ? Optional.of(was) : Optional.empty();
  }

  /// Held by this taker, and by no other since: a lease that has run out still counts until
  /// somebody else takes the message.
  private static Optional<Publishing> held(MessageState state, Taker taker) {
    return state instanceof Publishing was && was.taker().equals(taker)
        ? Optional.of(was)
        : Optional.empty();
  }

  /// Under the very lease that ends then. Its end tells a lease from every other of the same
  /// message: the next one begins only when this one is over.
  private static boolean leased(MessageState state, Instant until) {
    return state instanceof Publishing(_, _, var end) && end.equals(until);
  }

  /// A user who synced meanwhile sends the same SMS again: what lay in quarantine is tried anew.
  private static Optional<MessageState> repeated(MessageState state) {
    return switch (state) {
      case Rejected _ -> Optional.of(Accepted.FIRST);
      case Accepted _,
          Waiting _,
          Publishing _,
          Retry _,
          Published _,
          Failed _,
          Duplicate _,
          Discarded _ ->
          Optional.empty();
    };
  }

  private static Optional<MessageState> claimed(
      MessageState state, Taker taker, Instant until, Instant now) {
    return switch (state) {
      case Waiting _ -> Optional.of(new Publishing(0, taker, until));
      case Retry(var tries, _, _) -> Optional.of(new Publishing(tries, taker, until));
      case Publishing(var tries, _, var lease) when Patience.over(lease, now) ->
          Optional.of(new Publishing(tries, taker, until));
      case Publishing _, Accepted _, Published _, Failed _, Rejected _, Duplicate _, Discarded _ ->
          Optional.empty();
    };
  }

  private static MessageState released(Publishing was, Instant now) {
    return was.tries() == 0 ? new Waiting() : new Retry(was.tries(), now, "was not tried");
  }

  private static Optional<MessageState> replayed(MessageState state) {
    return switch (state) {
      case Failed _ -> Optional.of(new Waiting());
      case Rejected _, Duplicate _ -> Optional.of(Accepted.FIRST);
      case Retry _ -> Optional.of(new Waiting());
      case Accepted _, Waiting _, Publishing _, Published _, Discarded _ -> Optional.empty();
    };
  }

  private static Optional<MessageState> putAside(MessageState state, String reason) {
    return switch (state) {
      case Accepted _, Waiting _, Retry _, Failed _, Rejected _, Duplicate _ ->
          Optional.of(new Discarded(reason));
      case Publishing _, Published _, Discarded _ -> Optional.empty();
    };
  }
}
