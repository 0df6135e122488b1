package org.relaysms.gateway.adminui.sync;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The ring with what stands inside: the code, or words. Everything is placed from the side of the
/// free square, so that nothing jumps when the code goes. FX thread only.
final class RingPane extends Region {
  /// Between the ring's line and the card.
  private static final double GAP = 8;

  private static final double FRAME = 2 * (CountdownRing.WIDTH + GAP);
  private static final int USUAL_CELLS = 49;

  private final CountdownRing ring = new CountdownRing();
  private final QrCanvas canvas = new QrCanvas();
  private Optional<QrMatrix> matrix = Optional.empty();
  private Optional<Node> panel = Optional.empty();

  RingPane() {
    getStyleClass().add("ring-pane");
    canvas.setId("code");
    getChildren().add(ring);
  }

  QrCanvas canvas() {
    return canvas;
  }

  CountdownRing ring() {
    return ring;
  }

  /// Shows a code.
  void show(QrMatrix code) {
    matrix = Optional.of(code);
    panel = Optional.empty();
    getChildren().setAll(ring, canvas);
    ring.setVisible(true);
    requestLayout();
  }

  /// Shows words; no code stays on screen, in the scene, or in memory.
  void show(Node words, boolean withRing) {
    matrix = Optional.empty();
    canvas.clear();
    panel = Optional.of(words);
    getChildren().setAll(ring, words);
    ring.setVisible(withRing);
    requestLayout();
  }

  /// The side of the whole in a free square of this side.
  double sideIn(double free) {
    return cells() * moduleIn(free) + FRAME;
  }

  private double moduleIn(double free) {
    return QrCanvas.moduleSize(free - FRAME, cells(), scale());
  }

  private int cells() {
    return matrix.map(QrMatrix::sizeWithQuietZone).orElse(USUAL_CELLS);
  }

  private double scale() {
    var scene = getScene();
    return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
  }

  @Override
  protected void layoutChildren() {
    var side = Math.min(getWidth(), getHeight());
    ring.resizeRelocate(0, 0, side, side);
    matrix.ifPresent(
        code -> {
          canvas.draw(code, moduleIn(side));
          var inset = snapPositionX((side - canvas.prefWidth(-1)) / 2);
          canvas.resizeRelocate(inset, inset, canvas.prefWidth(-1), canvas.prefHeight(-1));
        });
    panel.ifPresent(words -> placePanel(words, side));
  }

  private void placePanel(Node words, double side) {
    var width = Math.min(words.prefWidth(-1), side - 2 * FRAME);
    var height = Math.min(words.prefHeight(width), side - 2 * FRAME);
    words.resizeRelocate(
        snapPositionX((side - width) / 2), snapPositionY((side - height) / 2), width, height);
  }
}
