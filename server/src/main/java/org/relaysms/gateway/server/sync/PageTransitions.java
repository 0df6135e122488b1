package org.relaysms.gateway.server.sync;

import org.relaysms.gateway.server.sync.SyncEffect.Close;
import org.relaysms.gateway.server.sync.SyncEffect.Probe;
import org.relaysms.gateway.server.sync.SyncEffect.SendCode;
import org.relaysms.gateway.server.sync.SyncEffect.SendPause;
import org.relaysms.gateway.server.sync.SyncState.Held;
import org.relaysms.gateway.server.sync.SyncState.Live;
import org.relaysms.gateway.server.sync.SyncState.Paused;
import org.relaysms.gateway.server.sync.SyncState.Showing;
import org.relaysms.gateway.server.sync.SyncState.Verifying;
import org.relaysms.gateway.server.sync.SyncTransitions.Step;
import org.relaysms.gateway.server.ws.CloseCode;

/// The part of the rules that is about pages coming and going, the same in every live state
/// (contract section 4). Pure.
final class PageTransitions {
  private static final String TAKEN = "already connected";

  private PageTransitions() {}

  static Step opened(Live state, int socket) {
    return switch (state.page()) {
      case Page.None() -> seat(state, socket);
      case Page.Open(var holder) ->
          Step.to(state.with(new Page.Contested(holder, socket)), new Probe(holder));
      case Page.Contested _ -> Step.to(state, refusal(socket));
    };
  }

  static Step closed(Live state, int socket) {
    return switch (state.page()) {
      case Page.Open(var holder) when holder == socket -> Step.to(state.with(new Page.None()));
      case Page.Contested(var holder, var challenger) when holder == socket ->
          seat(state, challenger);
      case Page.Contested(var holder, var challenger) when challenger == socket ->
          Step.to(state.with(new Page.Open(holder)));
      case Page.None _, Page.Open _, Page.Contested _ -> Step.to(state);
    };
  }

  static Step probed(Live state, int socket, boolean alive) {
    return switch (state.page()) {
      case Page.Contested(var holder, var challenger) when holder == socket ->
          alive ? keep(state, holder, challenger) : replace(state, holder, challenger);
      case Page.None _, Page.Open _, Page.Contested _ -> Step.to(state);
    };
  }

  private static Step keep(Live state, int holder, int challenger) {
    return Step.to(state.with(new Page.Open(holder)), refusal(challenger));
  }

  private static Step replace(Live state, int holder, int challenger) {
    return Step.to(
        state.with(new Page.Open(challenger)),
        new Close(holder, CloseCode.NORMAL, "replaced"),
        greeting(state, challenger));
  }

  private static Step seat(Live state, int socket) {
    return Step.to(state.with(new Page.Open(socket)), greeting(state, socket));
  }

  /// What a page that comes, or comes back, must know.
  private static SyncEffect greeting(Live state, int socket) {
    return switch (state) {
      case Showing showing -> new SendCode(socket, showing.codes().current());
      case Paused _, Verifying _, Held _ -> new SendPause(socket);
    };
  }

  private static SyncEffect refusal(int socket) {
    return new Close(socket, CloseCode.NORMAL, TAKEN);
  }
}
