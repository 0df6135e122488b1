package org.relaysms.gateway.server;

import org.relaysms.gateway.server.admin.ServerControl;
import org.relaysms.gateway.server.config.Loaded;

/// One running server.
final class GatewayServer implements AutoCloseable {
  private GatewayServer() {}

  static GatewayServer start(
      Loaded.Ok settings, DataFolder folder, long pid, ServerControl control) {
    throw new CommandFailure(ExitCode.FAILED, "not yet " + settings + folder + pid + control);
  }

  String readyLine() {
    return "ready";
  }

  @Override
  public void close() {}
}
