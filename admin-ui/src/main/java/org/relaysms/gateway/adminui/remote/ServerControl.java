package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Starts, stops and watches the server. Every method returns at once; what becomes of it shows in
/// [#state()], which changes on the UI thread only.
public interface ServerControl {
  ReadOnlyObjectProperty<ServerState> state();

  /// Attaches to a running server where there is one, else starts one.
  void start();

  /// The same, for a server that wants the passphrase of its master key; it is kept nowhere.
  void startWith(Passphrase passphrase);

  /// From now on this app starts the server with that port for the listener, then starts it.
  void startOnPort(String listener, int port);

  void stop();

  /// Has the server read its settings anew and start anew. The answer comes on the UI thread; a
  /// refusal, its detail one error a line, leaves the server running as it is.
  CompletionStage<Reply<Nothing>> restart();

  /// Where a server that this app started writes its log.
  Path log();

  /// The app ends: lets go of the server without stopping it.
  void leave();
}
