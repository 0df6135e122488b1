package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.util.Optional;
import org.relaysms.gateway.adminui.remote.NewUser;

/// How a first set-up ended.
public sealed interface Setup {
  /// The settings are there; the server is to be started there, and the user added to it.
  record Finished(Path dataFolder, Optional<NewUser> user) implements Setup {}

  /// Nothing was written.
  record Cancelled() implements Setup {}
}
