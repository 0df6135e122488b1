package org.relaysms.gateway.adminui.sync;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.VLineTo;

/// The time left, as a line around whatever stands inside: from top centre, clockwise, as long as
/// the share that is left. It moves only when told, once a second. Colours come from the style
/// classes `ring-track` and `ring-left`. The words beside it say the same, so it has no accessible
/// text of its own.
///
/// FX thread only.
public final class CountdownRing extends Region {
  /// Line width in logical pixels.
  public static final double WIDTH = 8;

  private static final double RADIUS = 16;

  private final Path track = line("ring-track");
  private final Path left = line("ring-left");
  private double share;

  public CountdownRing() {
    getStyleClass().add("countdown-ring");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMouseTransparent(true);
    getChildren().addAll(track, left);
  }

  /// Shows the share of time left, from 0 to 1.
  public void show(double shareLeft) {
    share = Math.clamp(shareLeft, 0, 1);
    dash();
  }

  /// The share shown, from 0 to 1.
  public double share() {
    return share;
  }

  /// The length of the line around a square of this side, in logical pixels.
  static double lengthAround(double width, double height) {
    var inset = WIDTH / 2;
    var radius = RADIUS - inset;
    return 2 * (width - WIDTH - 2 * radius)
        + 2 * (height - WIDTH - 2 * radius)
        + 2 * Math.PI * radius;
  }

  @Override
  protected void layoutChildren() {
    trace(track);
    trace(left);
    dash();
  }

  private void trace(Path path) {
    var near = WIDTH / 2;
    var right = getWidth() - near;
    var bottom = getHeight() - near;
    var radius = RADIUS - near;
    path.getElements()
        .setAll(
            new MoveTo(getWidth() / 2, near),
            new HLineTo(right - radius),
            corner(radius, right, near + radius),
            new VLineTo(bottom - radius),
            corner(radius, right - radius, bottom),
            new HLineTo(near + radius),
            corner(radius, near, bottom - radius),
            new VLineTo(near + radius),
            corner(radius, near + radius, near),
            new HLineTo(getWidth() / 2));
  }

  private void dash() {
    var length = lengthAround(getWidth(), getHeight());
    left.setVisible(share > 0);
    if (share >= 1) {
      left.getStrokeDashArray().clear();
    } else {
      left.getStrokeDashArray().setAll(length * share, length);
    }
  }

  private static ArcTo corner(double radius, double x, double y) {
    return new ArcTo(radius, radius, 0, x, y, false, true);
  }

  private static Path line(String styleClass) {
    var path = new Path();
    path.setManaged(false);
    path.setFill(null);
    path.setStrokeWidth(WIDTH);
    path.setStrokeLineCap(StrokeLineCap.BUTT);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
