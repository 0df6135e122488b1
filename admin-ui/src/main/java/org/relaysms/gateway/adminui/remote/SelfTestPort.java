package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// Runs the server's self-test.
public interface SelfTestPort {
  /// Begins one; what it tells comes on the UI thread.
  ///
  /// @param settings the text of a settings file, in place of that of the data folder
  /// @return ends it, and what it made is removed; nothing is told after that
  Subscription run(Path dataFolder, Optional<String> settings, Consumer<? super SelfTestNews> told);
}
