package org.relaysms.gateway.adminui.sync;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Draws a [QrMatrix] black on white, whatever the theme, with its quiet zone and with modules of
/// whole device pixels. It draws shapes, not a bitmap, so that any scale of the screen stays sharp.
///
/// FX thread only.
public final class QrCanvas extends Region {
  private final Rectangle card = new Rectangle();
  private final Path modules = new Path();

  public QrCanvas() {
    card.setFill(Color.WHITE);
    modules.setFill(Color.BLACK);
    modules.setStroke(null);
    modules.setSmooth(false);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(card, modules);
  }

  /// The largest module, in logical pixels, with which `cells` of them fit into `free` logical
  /// pixels and each covers a whole number of device pixels at `scale`; one device pixel at least.
  public static double moduleSize(double free, int cells, double scale) {
    return Math.max(1, Math.floor(free * scale / cells)) / scale;
  }

  /// Draws the code; the canvas then is `moduleSize × sizeWithQuietZone` wide and high.
  public void draw(QrMatrix matrix, double moduleSize) {
    var side = matrix.sizeWithQuietZone() * moduleSize;
    card.setWidth(side);
    card.setHeight(side);
    modules.getElements().clear();
    for (var row = 0; row < matrix.size(); row++) {
      drawRow(matrix, row, moduleSize);
    }
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
  }

  /// Takes the code off; the canvas keeps its size, so that nothing jumps.
  public void clear() {
    modules.getElements().clear();
  }

  private void drawRow(QrMatrix matrix, int row, double moduleSize) {
    var column = 0;
    while (column < matrix.size()) {
      var end = column;
      while (end < matrix.size() && matrix.dark(end, row)) {
        end++;
      }
      if (end > column) {
        drawRun(column, end, row, moduleSize);
      }
      column = end + 1;
    }
  }

  private void drawRun(int from, int to, int row, double moduleSize) {
    var left = (from + QrMatrix.QUIET_ZONE) * moduleSize;
    var top = (row + QrMatrix.QUIET_ZONE) * moduleSize;
    modules
        .getElements()
        .addAll(
            new MoveTo(left, top),
            new HLineTo((to + QrMatrix.QUIET_ZONE) * moduleSize),
            new VLineTo(top + moduleSize),
            new HLineTo(left),
            new ClosePath());
  }
}
