package org.relaysms.gateway.adminui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Origin;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.shell.Preferences.Closing;
import org.relaysms.gateway.adminui.text.Texts;

/// What happens to the server when the window closes, and what is asked before. UI thread only.
public final class ClosingViewModel {
  private final ServerControl control;
  private final SyncSessionsFeed syncs;
  private final MessageFeed messages;
  private final Preferences preferences;
  private final BooleanSupplier tray;
  private final Texts texts;

  /// `tray` says whether the window can be called back from there.
  public ClosingViewModel(
      ServerControl control,
      SyncSessionsFeed syncs,
      MessageFeed messages,
      Preferences preferences,
      BooleanSupplier tray,
      Texts texts) {
    this.control = control;
    this.syncs = syncs;
    this.messages = messages;
    this.preferences = preferences;
    this.tray = tray;
    this.texts = texts;
  }

  /// How a closing goes on.
  public sealed interface Way {
    /// The window goes; a server that runs goes on.
    record Leave() implements Way {}

    /// The server ends first.
    record Stop() implements Way {}

    /// Nothing happens before this is answered.
    record Ask(Question question) implements Way {}
  }

  /// What is asked.
  ///
  /// @param words what each answer means, a paragraph each
  /// @param inFlight what a stop would interrupt, a sentence each
  public record Question(List<String> words, List<String> inFlight) {
    public Question {
      words = List.copyOf(words);
      inFlight = List.copyOf(inFlight);
    }
  }

  /// What happens now, by the server's state and what is remembered. A server that was there before
  /// the app, and one that has something in hand, is stopped after a question only.
  public Way way() {
    return switch (control.state().get()) {
      case ServerState.Running running -> way(running.origin());
      case ServerState.Starting _ -> wayOfUnknown();
      case ServerState.Stopped _, ServerState.Stopping _, ServerState.Failed _ -> new Way.Leave();
    };
  }

  /// What starts may be a server that somebody else relies on and that starts anew.
  private Way wayOfUnknown() {
    return preferences.closing().get() == Closing.KEEP
        ? new Way.Leave()
        : new Way.Ask(question(Origin.STARTED));
  }

  private Way way(Origin origin) {
    return switch (preferences.closing().get()) {
      case KEEP -> new Way.Leave();
      case ASK -> new Way.Ask(question(origin));
      case STOP ->
          origin == Origin.STARTED && inFlight().nothing()
              ? new Way.Stop()
              : new Way.Ask(question(origin));
    };
  }

  /// Takes the operator's answer, and remembers it where that is wanted.
  void answered(Questions.Closing answer) {
    if (answer.remember()) {
      preferences.closing().set(answer.stopServer() ? Closing.STOP : Closing.KEEP);
    }
  }

  private Question question(Origin origin) {
    var words = new ArrayList<String>();
    if (origin == Origin.ATTACHED) {
      words.add(texts.get("shell.closing.attached"));
    }
    words.add(texts.get("shell.closing.words"));
    words.add(texts.get(tray.getAsBoolean() ? "shell.closing.tray" : "shell.closing.no-tray"));
    return new Question(words, inFlight().sentences(texts));
  }

  /// What a stop does now, in words.
  String harmOfStopping() {
    return inFlight().harmOfStopping(texts);
  }

  private InFlight inFlight() {
    return InFlight.now(syncs, messages);
  }
}
