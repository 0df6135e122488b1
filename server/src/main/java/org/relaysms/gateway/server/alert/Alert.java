package org.relaysms.gateway.server.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.alert.AlertState.Fine;
import org.relaysms.gateway.server.alert.AlertState.Missed;
import org.relaysms.gateway.server.alert.AlertState.Returned;
import org.relaysms.gateway.server.alert.AlertState.Silent;
import org.relaysms.gateway.server.gateway.Imsi;

/// The alert of one gateway. Immutable. Prints `***`.
///
/// @param since when it was heard last before its silence
/// @param told when the operator was told the last of it; before that when it was noticed
/// @param back when it was heard again
record Alert(
    Imsi imsi,
    AlertState state,
    Instant since,
    Instant told,
    Optional<Instant> back,
    HookKnows hook) {

  static Alert fresh(Imsi imsi, Missed missed) {
    return new Alert(
        imsi, missed, missed.since(), missed.noticed(), Optional.empty(), HookKnows.NOTHING);
  }

  Alert in(AlertState next, Instant now) {
    return switch (next) {
      case Fine() -> new Alert(imsi, next, since, now, back, hook);
      case Missed(var from, _, var noticed) ->
          new Alert(imsi, next, from, noticed, Optional.empty(), hook);
      case Silent(var from, _, var at) -> new Alert(imsi, next, from, at, Optional.empty(), hook);
      case Returned(var from, _, var at, var again) ->
          new Alert(imsi, next, from, at, Optional.of(again), hook);
    };
  }

  Alert knowing(HookKnows knows) {
    return new Alert(imsi, state, since, told, back, knows);
  }

  /// Whether the webhook has to hear that the gateway is silent.
  boolean owesSilence() {
    return state instanceof Silent && (hook == HookKnows.NOTHING || hook == HookKnows.UNSURE);
  }

  /// Whether the webhook has to hear that the gateway is back.
  boolean owesReturn() {
    return state instanceof Fine && (hook == HookKnows.SILENT || hook == HookKnows.UNSURE);
  }

  /// Whether a silence is about to be told to the webhook for the first time.
  boolean unheardOf() {
    return hook == HookKnows.NOTHING;
  }

  boolean owes() {
    return owesSilence() || owesReturn();
  }

  boolean owesInVain(Instant now, Duration patience) {
    return owes() && told.plus(patience).isBefore(now);
  }

  /// Whether it waits to be told to the operator.
  boolean untold() {
    return state instanceof Missed || state instanceof Returned;
  }

  /// When what is untold began to wait.
  Instant waitingSince() {
    return state instanceof Returned(_, _, _, var again) ? again : told;
  }

  /// Whether a restart must know of it.
  boolean lasting() {
    return !(state instanceof Missed) && !over();
  }

  /// Whether nobody has to hear anything of it any more.
  boolean over() {
    return state instanceof Fine && !owesReturn();
  }

  @Override
  public String toString() {
    return "Alert[***]";
  }
}
