package org.relaysms.gateway.adminui.gateways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.gateways.GatewayDetailsModel.History;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// "Up and down": today's events, or all of them once asked for. FX thread only.
final class GatewayHistory extends VBox {
  private static final int TODAY_AT_MOST = 6;

  private final GatewayDetailsModel details;
  private final GatewayWords words;
  private final Texts texts;
  private final GatewaysViewModel model;
  private final VBox rows = new VBox(4);
  private Subscription listening = Subscription.EMPTY;

  GatewayHistory(GatewayDetailsModel details, GatewayWords words, GatewaysViewModel model) {
    super(8);
    this.details = details;
    this.words = words;
    this.model = model;
    texts = words.texts();
  }

  void open() {
    listening = details.history().subscribe(this::show);
  }

  void close() {
    listening.unsubscribe();
  }

  private void show(History history) {
    switch (history) {
      case History.Reading _ -> say(List.of());
      case History.Unknown _ ->
          say(List.of(Pieces.wrapping(texts.get("gateways.history.unknown"), "muted")));
      case History.Known(List<GatewayEvent> events) -> showToday(events);
    }
  }

  private void showToday(List<GatewayEvent> events) {
    var today = events.stream().filter(this::today).limit(TODAY_AT_MOST).toList();
    if (today.isEmpty()) {
      say(List.of(Pieces.label(texts.get("gateways.history.none"), "muted")));
    } else {
      say(today.stream().map(event -> row(event, texts.clock(event.at()))).toList());
    }
    if (events.size() > today.size()) {
      var count = texts.number(events.size());
      var all = new Hyperlink(texts.get("gateways.history.show-all", count));
      all.setAccessibleText(all.getText());
      all.setOnAction(_ -> showAll(events));
      rows.getChildren().add(all);
    }
  }

  private void showAll(List<GatewayEvent> events) {
    getChildren().setAll(Pieces.label(texts.get("gateways.history.all"), "strong"), rows);
    rows.getChildren()
        .setAll(
            events.stream()
                .map(event -> row(event, texts.date(event.at()) + " " + texts.clock(event.at())))
                .toList());
  }

  private void say(List<? extends Node> lines) {
    getChildren().setAll(Pieces.label(texts.get("gateways.history"), "strong"), rows);
    rows.getChildren().setAll(lines);
  }

  private boolean today(GatewayEvent event) {
    return day(event.at()).equals(day(model.now().get()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, texts.zone());
  }

  private Node row(GatewayEvent event, String time) {
    var when = Pieces.label(time, "muted");
    when.setMinWidth(USE_PREF_SIZE);
    var what = new HBox(8, GatewayWords.icon(event.kind()), Pieces.label(words.event(event)));
    what.setAlignment(Pos.CENTER_LEFT);
    return new HBox(16, when, what);
  }
}
