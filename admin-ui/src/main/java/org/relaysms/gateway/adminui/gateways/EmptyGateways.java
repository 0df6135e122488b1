package org.relaysms.gateway.adminui.gateways;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What stands in place of an empty table: how to make the first gateway ping. FX thread only.
final class EmptyGateways extends VBox {

  private final Texts texts;
  private Optional<Key> shown = Optional.empty();

  /// What the words depend on: while it stays, focus and selection do too.
  private record Key(Optional<String> url, Optional<Integer> port) {}

  EmptyGateways(Texts texts) {
    super(24);
    this.texts = texts;
    setId("no-gateways");
    getStyleClass().add("empty-gateways");
  }

  void show(Optional<ServerStatus> status) {
    var key = new Key(status.map(now -> now.api().url()), status.map(now -> now.api().port()));
    if (!shown.equals(Optional.of(key))) {
      shown = Optional.of(key);
      getChildren().clear();
      status.ifPresentOrElse(this::explain, this::notRunning);
    }
  }

  private void notRunning() {
    getChildren()
        .add(
            new VBox(
                Pieces.label(texts.get("gateways.empty.stopped"), "display"),
                Pieces.wrapping(texts.get("gateways.empty.stopped.how"))));
  }

  private void explain(ServerStatus status) {
    var ping = status.api().url() + "/seeds/ping";
    getChildren()
        .addAll(
            new VBox(
                4,
                Pieces.label(texts.get("gateways.empty"), "display"),
                Pieces.wrapping(texts.get("gateways.empty.what"))),
            tryNow(ping),
            realOne(ping),
            listening(status));
  }

  private Node tryNow(String ping) {
    var command =
        "curl -X POST "
            + ping
            + " \\\n  -H 'Content-Type: application/json' \\\n"
            + "  -d '{\"IMSI\":\"624010000000042\",\"MSISDN\":\"+237670000118\","
            + "\"seed_type\":\"seeder\"}'";
    var words = Pieces.wrapping(command, "mono");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    var copy = new CopyButton(texts, texts.get("gateways.empty.command"), () -> command);
    copy.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(16, words, copy);
    box.getStyleClass().add("command-box");
    return new VBox(
        8,
        Pieces.label(texts.get("gateways.empty.try"), "strong"),
        box,
        Pieces.wrapping(texts.get("gateways.empty.answer"), "caption", "muted"));
  }

  private Node realOne(String ping) {
    var rows = new VBox(address(texts.get("gateways.empty.ping"), ping));
    rows.getStyleClass().add("address-rows");
    return new VBox(
        8,
        Pieces.label(texts.get("gateways.empty.real"), "strong"),
        Pieces.wrapping(texts.get("gateways.empty.addresses")),
        rows);
  }

  private Node address(String name, String address) {
    var key = Pieces.label(name, "muted");
    key.setMinWidth(112);
    var copy = new CopyButton(texts, name, () -> address);
    copy.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(key, Pieces.wrapping(address, "mono"), Pieces.space(), copy);
    row.getStyleClass().add("address-row");
    return row;
  }

  private Node listening(ServerStatus status) {
    var since = texts.clockMinutes(status.startedAt());
    var port = String.valueOf(status.api().port());
    var fact =
        new HBox(
            4,
            Pieces.label(texts.get("gateways.empty.listening"), "strong"),
            new Label(texts.get("gateways.empty.since", port, since)));
    var lines = new VBox(fact, Pieces.wrapping(texts.get("gateways.empty.firewall"), "muted"));
    var row = new HBox(16, Icons.of(Feather.RADIO, "icon-20"), lines);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
