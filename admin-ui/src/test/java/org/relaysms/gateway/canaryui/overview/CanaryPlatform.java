package org.relaysms.gateway.canaryui.overview;

import javafx.application.Platform;

/// Calls the platform itself.
final class CanaryPlatform {
  void later(Runnable work) {
    Platform.runLater(work);
  }
}
