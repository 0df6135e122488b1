package org.relaysms.gateway.canaryui.overview;

import java.awt.Point;

/// Borrows from another toolkit.
final class CanaryPoint {
  private final Point point = new Point();

  int x() {
    return point.x;
  }
}
