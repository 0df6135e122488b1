package org.relaysms.gateway.adminui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The thread that owns the scene. Work handed over runs later on it, in order. Tests pass
/// `Runnable::run` instead.
@FunctionalInterface
public interface UiThread extends Executor {

  /// The real one; the JavaFX toolkit must be running.
  static UiThread javaFx() {
    return Platform::runLater;
  }

  /// Whether the app goes on while it has no window; at first it does not. The JavaFX toolkit must
  /// be running.
  static void outliveWindows(boolean outlive) {
    Platform.setImplicitExit(!outlive);
  }

  /// Ends the app, its windows and its toolkit.
  static void end() {
    Platform.exit();
  }
}
