package org.relaysms.gateway.adminui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;
import org.relaysms.gateway.adminui.text.Texts;

/// One [Series], with three grid lines: as bars over five times, or as a line above such bars.
/// Drawn by hand: a stock chart costs a hundred nodes and an animation for the same sixty points.
final class SeriesChart extends Region {
  private static final double AXIS = 36;
  private static final double FOOT = 24;
  private static final double HALF_LABEL = 8;
  private static final int MARKS = 4;

  /// What it is drawn as, so that two charts differ by more than their place.
  enum Drawn {
    LINE,
    BARS
  }

  private final Drawn drawn;
  private final Texts texts;
  private ChartSpan span = ChartSpan.HOUR;
  private Instant until = Instant.EPOCH;
  private Series series = new Series(List.of());

  SeriesChart(Drawn drawn, Texts texts) {
    this.drawn = drawn;
    this.texts = texts;
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().addAll("series-chart", drawn == Drawn.BARS ? "bars" : "line");
    widthProperty().subscribe(width -> draw());
    heightProperty().subscribe(height -> draw());
  }

  /// `spoken` is what a screen reader says of it.
  void show(Traffic now, Series points, String spoken) {
    setAccessibleText(spoken);
    span = now.span();
    until = now.until();
    series = points;
    draw();
  }

  private void draw() {
    getChildren().clear();
    if (getWidth() <= AXIS || series.points().isEmpty()) {
      return;
    }
    var top = top(series.most());
    for (var mark = 0; mark <= 2; mark++) {
      grid(top * mark / 2, top);
    }
    for (var mark = 0; mark <= MARKS && drawn == Drawn.BARS; mark++) {
      time(mark);
    }
    getChildren().add(shape(top));
  }

  private Shape shape(int top) {
    return switch (drawn) {
      case LINE -> line(top);
      case BARS -> bars(top);
    };
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
    var height = getHeight() - (drawn == Drawn.BARS ? FOOT : HALF_LABEL) - HALF_LABEL;
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
    var back = Math.round(span.minutes() * (1 - share));
    var at = until.minus(Duration.ofMinutes(back));
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
    var points = series.points();
    var last = Math.max(1, points.size() - 1);
    for (var index = 0; index < points.size(); index++) {
      line.getPoints().addAll(x((double) index / last), y(points.get(index), top));
    }
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    line.setManaged(false);
    line.getStyleClass().add("chart-line");
    return line;
  }

  /// One path for all of them, on whole pixels.
  private Path bars(int top) {
    var bars = new Path();
    var points = series.points();
    var foot = y(0, top);
    for (var index = 0; index < points.size(); index++) {
      var from = Math.round(x((double) index / points.size()));
      var to = Math.max(from + 1, Math.round(x((index + 1.0) / points.size())) - 1);
      if (points.get(index) > 0) {
        bars.getElements()
            .addAll(
                new MoveTo(from, foot),
                new VLineTo(Math.min(y(points.get(index), top), foot - 1)),
                new HLineTo(to),
                new VLineTo(foot),
                new ClosePath());
      }
    }
    bars.setManaged(false);
    bars.getStyleClass().add("chart-bars");
    return bars;
  }
}
