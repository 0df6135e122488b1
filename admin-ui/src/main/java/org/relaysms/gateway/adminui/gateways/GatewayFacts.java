package org.relaysms.gateway.adminui.gateways;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.gateways.GatewayDetailsModel.Deed;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// "Facts": what is known of the gateway, and the operator's note. FX thread only.
final class GatewayFacts extends VBox {
  private final GatewayDetailsModel details;
  private final Texts texts;
  private final Label lastPing = Pieces.wrapping("");
  private final Label place = Pieces.wrapping("");
  private final Label imsi = Pieces.label("");
  private final Hyperlink showImsi = new Hyperlink();
  private final Label pings = Pieces.label("");
  private final Label firstSeen = Pieces.label("");
  private final Label pending = Pieces.label("");
  private final Node pendingRow;
  private final TextField note = new TextField();
  private final Label became = Pieces.label("", "muted", "caption");
  private Subscription listening = Subscription.EMPTY;
  private String wholeImsi = "";
  private String savedNote = "";
  private boolean imsiShown;

  GatewayFacts(GatewayDetailsModel details, GatewayWords words) {
    super(4);
    this.details = details;
    texts = words.texts();
    pendingRow = fact("gateways.fact.pending", pending);
    pendingRow.managedProperty().bind(pendingRow.visibleProperty());
    became.managedProperty().bind(became.textProperty().isNotEmpty());
    showImsi.setOnAction(_ -> toggleImsi());
    getChildren()
        .addAll(
            Pieces.label(texts.get("gateways.facts"), "strong"),
            pendingRow,
            fact("gateways.fact.last-ping", lastPing),
            fact("gateways.fact.operator", place),
            fact("gateways.fact.imsi", new HBox(8, imsi, showImsi)),
            fact("gateways.fact.pings", pings),
            fact("gateways.fact.first-seen", firstSeen),
            fact("gateways.fact.note", noteField()));
  }

  void open() {
    listening = details.deed().subscribe(this::say);
  }

  void close() {
    listening.unsubscribe();
  }

  void hideImsi() {
    imsiShown = false;
    savedNote = "";
    note.clear();
  }

  void show(Gateway gateway) {
    var time = texts.clock(gateway.lastPing());
    lastPing.setText(
        gateway
            .address()
            .map(from -> texts.get("gateways.fact.last-ping-from", time, from))
            .orElse(time));
    place.setText(GatewayWords.place(gateway));
    wholeImsi = gateway.imsi();
    showImsi();
    pings.setText(texts.get("gateways.fact.pings.all", texts.number(gateway.pings())));
    firstSeen.setText(texts.date(gateway.firstSeen()));
    pendingRow.setVisible(gateway.pendingMsisdn().isPresent());
    pending.setText(gateway.pendingMsisdn().orElse(""));
    showNote(gateway.note());
  }

  /// What is being typed is left alone.
  private void showNote(String text) {
    if (note.getText().equals(savedNote)) {
      note.setText(text);
    }
    savedNote = text;
  }

  private void toggleImsi() {
    imsiShown = !imsiShown;
    showImsi();
  }

  private void showImsi() {
    imsi.setText(imsiShown ? ImsiMask.whole(wholeImsi) : ImsiMask.hidden(wholeImsi));
    showImsi.setText(texts.get(imsiShown ? "gateways.imsi.hide" : "gateways.imsi.show"));
    showImsi.setAccessibleText(showImsi.getText());
  }

  private void say(Deed deed) {
    became.setText(
        switch (deed) {
          case NONE -> "";
          case NOTE_SAVED -> texts.get("gateways.note.saved");
          case NOTE_FAILED -> texts.get("gateways.note.failed");
          case FAILED -> texts.get("gateways.failed");
        });
  }

  private Node noteField() {
    note.setId("note");
    note.setPromptText(texts.get("gateways.note.prompt"));
    note.setAccessibleText(texts.get("gateways.fact.note"));
    note.setOnAction(_ -> details.note(note.getText()));
    var save =
        Pieces.iconOnly(
            texts.get("gateways.note.save"), Feather.CHECK, () -> details.note(note.getText()));
    return new VBox(4, new HBox(8, note, save), became);
  }

  private Node fact(String nameKey, Node value) {
    var name = Pieces.label(texts.get(nameKey), "muted", "gateway-fact-key");
    return new HBox(12, name, value);
  }
}
