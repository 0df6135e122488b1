package org.relaysms.gateway.adminui.gateways;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// The last 24 hours in 48 bars of 3 pixels, oldest first. Height repeats colour: 12 live
/// throughout, 6 partly, 3 not live. The percentage beside it says it in words. FX thread only.
final class LiveStrip extends Region {
  private static final double BAR = 3;
  private static final double HEIGHT = 12;
  private static final int BARS = 48;

  private final Path live = path("strip-live");
  private final Path partly = path("strip-partly");
  private final Path not = path("strip-not");

  LiveStrip() {
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(BARS * BAR, HEIGHT);
    setMaxSize(BARS * BAR, HEIGHT);
    getChildren().addAll(live, partly, not);
  }

  /// As the admin interface writes it: `l`, `p`, `n`, `-` for each half hour.
  void show(String strip) {
    draw(live, strip, 'l', HEIGHT);
    draw(partly, strip, 'p', HEIGHT / 2);
    draw(not, strip, 'n', HEIGHT / 4);
  }

  private static void draw(Path path, String strip, char kind, double height) {
    path.getElements().clear();
    for (var at = 0; at < strip.length(); at++) {
      if (strip.charAt(at) == kind) {
        path.getElements()
            .addAll(
                new MoveTo(at * BAR, HEIGHT),
                new VLineTo(HEIGHT - height),
                new HLineTo((at + 1) * BAR),
                new VLineTo(HEIGHT),
                new ClosePath());
      }
    }
  }

  private static Path path(String styleClass) {
    var path = new Path();
    path.setManaged(false);
    path.setStroke(null);
    path.setSmooth(false);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
