package org.relaysms.gateway.adminui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/// Where the window stood and how large it was, in the toolkit's pixels.
///
/// @param corner its upper left corner; empty lets the system choose
public record WindowPlace(Optional<Corner> corner, double width, double height, boolean maximized) {
  public static final double LEAST_WIDTH = 1024;
  public static final double LEAST_HEIGHT = 640;

  /// How much of it must be on a screen, so that a mouse finds it.
  private static final double GRIP = 120;

  private static final WindowPlace FIRST = new WindowPlace(Optional.empty(), 1280, 800, false);
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5}");

  /// In pixels from the upper left one of the main screen; a screen beside it may begin below zero.
  public record Corner(double x, double y) {}

  /// As remembered, else as at the very first start. What makes no sense is taken for nothing.
  public static WindowPlace remembered(Memory memory) {
    var corner = number(memory, "x").flatMap(x -> number(memory, "y").map(y -> new Corner(x, y)));
    return new WindowPlace(
        corner,
        memory.number("width").map(Double::valueOf).orElse(FIRST.width),
        memory.number("height").map(Double::valueOf).orElse(FIRST.height),
        memory.get("maximized").filter("true"::equals).isPresent());
  }

  private static Optional<Double> number(Memory memory, String key) {
    return memory.get(key).filter(text -> NUMBER.matcher(text).matches()).map(Double::valueOf);
  }

  /// A maximized one keeps what it was before.
  public void remember(Memory memory) {
    memory.put("maximized", Boolean.toString(maximized));
    if (!maximized) {
      rememberSize(memory);
    }
  }

  private void rememberSize(Memory memory) {
    corner.ifPresent(
        at -> {
          memory.put("x", Integer.toString((int) at.x()));
          memory.put("y", Integer.toString((int) at.y()));
        });
    memory.put("width", Integer.toString((int) width));
    memory.put("height", Integer.toString((int) height));
  }

  /// The same where it can be seen: no larger than its screen, no smaller than what the pages need,
  /// and brought back where its screen is gone.
  public WindowPlace on(List<Rectangle2D> screens) {
    var screen = screens.stream().max(Comparator.comparingDouble(this::seenOn));
    return screen.map(this::within).orElse(this);
  }

  private WindowPlace within(Rectangle2D screen) {
    var wide = Math.max(LEAST_WIDTH, Math.min(width, screen.getWidth()));
    var high = Math.max(LEAST_HEIGHT, Math.min(height, screen.getHeight()));
    var fitting = new WindowPlace(corner, wide, high, maximized);
    return new WindowPlace(
        corner.map(at -> fitting.findable(screen) ? at : middle(screen, wide, high)),
        wide,
        high,
        maximized);
  }

  /// A handle of its upper edge is on the screen.
  private boolean findable(Rectangle2D screen) {
    return corner
        .filter(at -> at.y() >= screen.getMinY() && at.y() <= screen.getMaxY() - GRIP)
        .filter(at -> seenAcross(at, screen) >= GRIP)
        .isPresent();
  }

  private double seenAcross(Corner at, Rectangle2D screen) {
    return Math.min(at.x() + width, screen.getMaxX()) - Math.max(at.x(), screen.getMinX());
  }

  private static Corner middle(Rectangle2D screen, double width, double height) {
    return new Corner(
        screen.getMinX() + Math.max(0, (screen.getWidth() - width) / 2),
        screen.getMinY() + Math.max(0, (screen.getHeight() - height) / 2));
  }

  private double seenOn(Rectangle2D screen) {
    return corner
        .map(
            at -> {
              var across = seenAcross(at, screen);
              var down =
                  Math.min(at.y() + height, screen.getMaxY()) - Math.max(at.y(), screen.getMinY());
              return across > 0 && down > 0 ? across * down : 0;
            })
        .orElse(0.0);
  }
}
