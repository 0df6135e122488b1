package org.relaysms.gateway.adminui.overview;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.overview.SeriesChart.Drawn;
import org.relaysms.gateway.adminui.text.Texts;

/// Pings as a line and messages as bars, one above the other over the same times, each with its
/// numbers in words; and the choice of the span. UI thread only.
final class TrafficBlock extends VBox {
  private final Label title = Parts.label("", "strong");
  private final ToggleGroup group = new ToggleGroup();
  private final Map<ChartSpan, ToggleButton> buttons = new EnumMap<>(ChartSpan.class);
  private final Panel pings;
  private final Panel messages;
  private final Label since = Parts.wrapping("", "caption", "muted");
  private final OverviewViewModel model;
  private final Texts texts;

  TrafficBlock(OverviewViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    pings = new Panel(Drawn.LINE, texts);
    messages = new Panel(Drawn.BARS, texts);
    since.managedProperty().bind(since.visibleProperty());
    var head = new HBox(title, Parts.space(), switches());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("section-title");
    getChildren().addAll(head, pings, messages, since);
    model.span().subscribe(now -> group.selectToggle(buttons.get(now)));
    model.traffic().subscribe(now -> now.ifPresent(this::show));
  }

  private HBox switches() {
    var switches = new HBox();
    switches.getStyleClass().add("segments");
    for (var span : ChartSpan.values()) {
      switches.getChildren().add(button(span));
    }
    switches.getChildren().getFirst().getStyleClass().add("first");
    switches.getChildren().getLast().getStyleClass().add("last");
    return switches;
  }

  private ToggleButton button(ChartSpan span) {
    var words = new ChartWords(span, texts);
    var button = new ToggleButton();
    button.setGraphic(new Label(words.choice()));
    button.setAccessibleText(words.title());
    button.setId("chart-" + span.name());
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> choose(span, button));
    buttons.put(span, button);
    return button;
  }

  /// One is always chosen: pressing it again leaves it so.
  private void choose(ChartSpan span, ToggleButton button) {
    button.setSelected(true);
    model.span().set(span);
  }

  private void show(Traffic now) {
    var words = new ChartWords(now.span(), texts);
    title.setText(words.title());
    pings.show(now, now.pings(), words.pings(), words);
    messages.show(now, now.messages(), words.messages(), words);
    since.setText(
        now.pingsSince()
            .map(start -> texts.get("overview.chart.since", texts.clockMinutes(start)))
            .orElse(""));
    since.setVisible(now.pingsSince().isPresent());
  }

  /// A chart under its name and numbers.
  private static final class Panel extends VBox {
    private final Label name = Parts.growing(Parts.wrapping(""));
    private final Label numbers = Parts.label("", "muted");
    private final SeriesChart chart;

    Panel(Drawn drawn, Texts texts) {
      chart = new SeriesChart(drawn, texts);
      name.setMaxWidth(Double.MAX_VALUE);
      numbers.setMinWidth(Region.USE_PREF_SIZE);
      var head = new HBox(8, name, numbers);
      head.getStyleClass().add("chart-head");
      getChildren().addAll(head, chart);
    }

    void show(Traffic now, Series series, String called, ChartWords words) {
      name.setText(called);
      numbers.setText(words.numbers(series));
      chart.show(now, series, words.spoken(called, series));
    }
  }
}
