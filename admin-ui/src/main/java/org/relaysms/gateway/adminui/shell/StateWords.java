package org.relaysms.gateway.adminui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;
import org.relaysms.gateway.adminui.text.Texts;

/// The server's state as an icon, a tone and words; the same in the status bar and on Overview.
public record StateWords(Ikon icon, String tone, String words) {

  public static StateWords of(ServerState state, Texts texts) {
    return switch (state) {
      case ServerState.Stopped() ->
          new StateWords(Feather.SQUARE, "icon-muted", texts.get("shell.state.stopped"));
      case ServerState.Starting starting ->
          new StateWords(Feather.LOADER, "icon-accent", texts.get("shell.state.starting"));
      case ServerState.Running running ->
          new StateWords(Feather.CHECK_CIRCLE, "icon-success", texts.get("shell.state.running"));
      case ServerState.Stopping stopping ->
          new StateWords(Feather.LOADER, "icon-accent", texts.get("shell.state.stopping"));
      case ServerState.Failed failed ->
          new StateWords(
              Feather.X_OCTAGON,
              "icon-danger",
              texts.get("shell.state.failed", reason(failed.reason(), texts)));
    };
  }

  private static String reason(Reason reason, Texts texts) {
    return switch (reason) {
      case Reason.PortInUse port -> texts.get("shell.reason.port", Integer.toString(port.port()));
      case Reason.FolderHeld held -> texts.get("shell.reason.folder");
      case Reason.BadSettings bad -> texts.get("shell.reason.settings");
      case Reason.PassphraseWanted wanted ->
          texts.get(wanted.wrong() ? "shell.reason.passphrase-wrong" : "shell.reason.passphrase");
      case Reason.NoProgram none -> texts.get("shell.reason.program");
      case Reason.TookTooLong slow -> texts.get("shell.reason.slow");
      case Reason.Ended ended -> texts.get("shell.reason.ended");
    };
  }
}
