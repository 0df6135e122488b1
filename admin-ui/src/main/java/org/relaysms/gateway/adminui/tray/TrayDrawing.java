package org.relaysms.gateway.adminui.tray;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws the icon, white on a dark disc so that it stands out on light and dark panels, on a grid
/// of 16 units.
final class TrayDrawing {
  private static final Color DISC = new Color(0x1f2328);
  private static final double UNITS = 16;

  private TrayDrawing() {}

  static BufferedImage of(TrayFace.Shape shape, int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(size / UNITS, size / UNITS);
    pen.setColor(DISC);
    pen.fill(new Ellipse2D.Double(0, 0, UNITS, UNITS));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    draw(shape, pen);
    pen.dispose();
    return image;
  }

  private static void draw(TrayFace.Shape shape, Graphics2D pen) {
    switch (shape) {
      case CHECK -> pen.draw(line(4.5, 8.5, 7, 11, 11.5, 5.5));
      case SQUARE -> pen.fill(new Rectangle2D.Double(5, 5, 6, 6));
      case DOTS -> {
        for (var x : new double[] {3.5, 7, 10.5}) {
          pen.fill(new Ellipse2D.Double(x, 7, 2, 2));
        }
      }
      case CROSS -> {
        pen.draw(line(5, 5, 11, 11));
        pen.draw(line(11, 5, 5, 11));
      }
    }
  }

  private static Path2D line(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (var at = 2; at < points.length; at += 2) {
      path.lineTo(points[at], points[at + 1]);
    }
    return path;
  }
}
