package org.relaysms.gateway.server;

import java.time.Clock;
import org.relaysms.gateway.server.admin.AdminToken;
import org.relaysms.gateway.server.admin.ServerControl;
import org.relaysms.gateway.server.config.Loaded;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.db.StoreFailure;
import org.relaysms.gateway.server.http.CertificateFailure;
import org.relaysms.gateway.server.log.LogTail;

/// One running server, from its start to its stop. Made and closed by one thread.
final class GatewayServer implements AutoCloseable {
  private final Teardown opened;
  private final ServerFile addresses;

  private GatewayServer(Teardown opened, ServerFile addresses) {
    this.opened = opened;
    this.addresses = addresses;
  }

  /// What a server is, besides its settings.
  ///
  /// @param token stays the same over the restarts of one process
  /// @param keys what it unlocked stays so over them
  /// @param tail goes on over them
  /// @param settings the file that the next start reads
  record Identity(
      DataFolder folder,
      long pid,
      AdminToken token,
      MasterKeys keys,
      LogTail tail,
      ServerControl control,
      SettingsFile settings) {}

  /// Opens everything, or nothing: a start that fails leaves nothing behind and throws a
  /// [CommandFailure] that says why.
  static GatewayServer start(Loaded.Ok settings, Identity identity, Clock clock) {
    var opened = new Teardown();
    ServerFile.remove(identity.folder());
    try {
      var assembly = new Assembly(settings, identity, clock, opened);
      var addresses = file(assembly, identity, clock);
      addresses.write(identity.folder());
      opened.add(() -> ServerFile.remove(identity.folder()));
      opened.add(assembly::sayGoodbye);
      return new GatewayServer(opened, addresses);
    } catch (StoreFailure | KeyFailure | CertificateFailure e) {
      opened.close();
      throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /// What `serve` prints, and whoever starts it waits for.
  String readyLine() {
    return "ready api=%s websocket=%s admin=%s pid=%d"
        .formatted(addresses.api(), addresses.websocket(), addresses.admin(), addresses.pid());
  }

  /// Stops: sockets are closed with 1001, what is queued is stored, and the ports are free again.
  @Override
  public void close() {
    opened.close();
  }

  private static ServerFile file(Assembly assembly, Identity identity, Clock clock) {
    return new ServerFile(
        identity.pid(),
        VersionCommand.version(),
        clock.millis(),
        assembly.apiUrl(),
        assembly.webSocketUrl(),
        assembly.adminUrl(),
        identity.token().file().toString());
  }
}
