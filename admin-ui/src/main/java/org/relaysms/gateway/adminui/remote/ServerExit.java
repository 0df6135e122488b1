package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;

/// How a server ended that nobody asked to end.
///
/// @param code empty where the process is no child of ours, since the system tells nobody else
record ServerExit(Optional<Integer> code) {
  static final ServerExit UNSEEN = new ServerExit(Optional.empty());

  static ServerExit with(int code) {
    return new ServerExit(Optional.of(code));
  }

  /// Asks the system who holds a port in use: not for the UI thread.
  Reason reason(ServerLog said) {
    return code.map(known -> reason(known, said)).orElseGet(() -> reasonUnknown(said));
  }

  private static Reason reason(int code, ServerLog said) {
    return switch (code) {
      case 2 -> new Reason.BadSettings(said.lastWords());
      case 3 -> portInUse(said);
      case 4 -> new Reason.FolderHeld(said.lastWords());
      case 5 -> new Reason.PassphraseWanted(false, said.lastWords());
      case 6 -> new Reason.PassphraseWanted(true, said.lastWords());
      default -> new Reason.Ended(code, said.lastWords());
    };
  }

  private static Reason reasonUnknown(ServerLog said) {
    return said.portInFailure().isPresent()
        ? portInUse(said)
        : new Reason.Ended(-1, said.lastWords());
  }

  private static Reason portInUse(ServerLog said) {
    var port = said.portInFailure().orElse(0);
    return new Reason.PortInUse(
        said.listenerInFailure(), port, Ports.holder(port), Ports.nextFree(port));
  }
}
