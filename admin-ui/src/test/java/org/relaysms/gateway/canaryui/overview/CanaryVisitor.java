package org.relaysms.gateway.canaryui.overview;

import org.relaysms.gateway.canaryui.app.CanaryApp;

/// Knows the app.
final class CanaryVisitor {
  private final CanaryApp app = new CanaryApp();

  CanaryApp app() {
    return app;
  }
}
