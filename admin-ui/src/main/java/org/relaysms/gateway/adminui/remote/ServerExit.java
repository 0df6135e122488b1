package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.Set;
import org.relaysms.gateway.adminui.remote.ServerState.Reason;

/// How a server ended that nobody asked to end.
///
/// @param code empty where the process is no child of ours, since the system tells nobody else
record ServerExit(Optional<Integer> code) {
  private static final Set<Integer> ORDERLY = Set.of(0, 130, 143);

  static final ServerExit UNSEEN = new ServerExit(Optional.empty());

  static ServerExit with(int code) {
    return new ServerExit(Optional.of(code));
  }

  /// It took a signal and stopped as it should: SIGINT or SIGTERM, or none.
  boolean inGoodOrder() {
    return code.filter(ORDERLY::contains).isPresent();
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
