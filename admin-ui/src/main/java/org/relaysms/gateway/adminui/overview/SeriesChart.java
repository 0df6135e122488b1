package org.relaysms.gateway.adminui.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.relaysms.gateway.adminui.text.Texts;

/// Pings per minute over the last hour as one line; three grid lines, five times. Drawn by hand: a
/// stock chart costs a hundred nodes and an animation for the same sixty points.
final class PingChart extends Region {
  private static final double AXIS = 28;
  private static final double FOOT = 24;
  private static final double HALF_LABEL = 8;
  private static final int MARKS = 4;

  private final Clock clock;
  private final Texts texts;
  private List<Integer> points = List.of();

  PingChart(Clock clock, Texts texts) {
    this.clock = clock;
    this.texts = texts;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("ping-chart");
    widthProperty().subscribe(width -> draw());
    heightProperty().subscribe(height -> draw());
  }

  void show(List<Integer> perMinute) {
    points = List.copyOf(perMinute);
    var most = points.stream().mapToInt(Integer::intValue).max().orElse(0);
    var least = points.stream().mapToInt(Integer::intValue).min().orElse(0);
    setAccessibleText(texts.get("overview.chart.spoken", least, most, Figure.lastOf(points)));
    draw();
  }

  private void draw() {
    getChildren().clear();
    if (getWidth() <= AXIS || points.isEmpty()) {
      return;
    }
    var top = top(points.stream().mapToInt(Integer::intValue).max().orElse(0));
    for (var mark = 0; mark <= 2; mark++) {
      grid(top * mark / 2, top);
    }
    for (var mark = 0; mark <= MARKS; mark++) {
      time(mark);
    }
    getChildren().add(line(top));
  }

  /// A round number with an even half, above the highest point.
  static int top(int most) {
    var step = 2;
    while (true) {
      for (var factor : new int[] {1, 2, 3, 5}) {
        if (step * factor >= most) {
          return step * factor;
        }
      }
      step *= 10;
    }
  }

  private double y(double value, int top) {
    var height = getHeight() - FOOT - HALF_LABEL;
    return Math.round(HALF_LABEL + height - height * value / top) + 0.5;
  }

  private double x(double share) {
    return AXIS + (getWidth() - AXIS) * share;
  }

  private void grid(int value, int top) {
    var at = y(value, top);
    var line = new Line(AXIS, at, getWidth(), at);
    line.setManaged(false);
    line.getStyleClass().add("chart-grid");
    getChildren().addAll(line, label(texts.number(value), AXIS - 8, at, 1));
  }

  private void time(int mark) {
    var share = (double) mark / MARKS;
    var at = clock.instant().minus(Duration.ofMinutes(Math.round(60 * (1 - share))));
    getChildren().add(label(texts.clockMinutes(at), x(share), getHeight() - HALF_LABEL, share));
  }

  /// `anchor` 0: begins at x, 1: ends there, between: in proportion.
  private static Text label(String words, double x, double y, double anchor) {
    var text = new Text(words);
    text.getStyleClass().add("chart-label");
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    text.setLayoutY(y);
    text.layoutXProperty()
        .bind(text.layoutBoundsProperty().map(bounds -> x - bounds.getWidth() * anchor));
    return text;
  }

  private Polyline line(int top) {
    var line = new Polyline();
    var last = Math.max(1, points.size() - 1);
    for (var index = 0; index < points.size(); index++) {
      line.getPoints().addAll(x((double) index / last), y(points.get(index), top));
    }
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    line.setManaged(false);
    line.getStyleClass().add("chart-line");
    return line;
  }
}
