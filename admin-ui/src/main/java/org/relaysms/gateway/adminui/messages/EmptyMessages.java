package org.relaysms.gateway.adminui.messages;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What stands in place of an empty table: what brings the first message. FX thread only.
final class EmptyMessages extends VBox {
  private final Texts texts;
  private Optional<Key> shown = Optional.empty();

  /// What the words depend on: while it stays, focus and selection do too.
  private record Key(Optional<String> url) {}

  EmptyMessages(Texts texts) {
    super(24);
    this.texts = texts;
    setId("no-messages");
    getStyleClass().add("empty-messages");
  }

  void show(Optional<ServerStatus> status) {
    var key = new Key(status.map(now -> now.api().url()));
    if (!shown.equals(Optional.of(key))) {
      shown = Optional.of(key);
      getChildren().clear();
      key.url().ifPresentOrElse(this::explain, this::notRunning);
    }
  }

  private void notRunning() {
    getChildren()
        .add(
            new VBox(
                4,
                Pieces.label(texts.get("messages.empty.stopped"), "display"),
                Pieces.wrapping(texts.get("messages.empty.stopped.how"))));
  }

  private void explain(String api) {
    var address = api + "/sms/platform/gateway-client";
    var copy = new CopyButton(texts, texts.get("messages.empty.address"), () -> address);
    copy.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(16, Pieces.wrapping(address, "mono"), Pieces.space(), copy);
    box.getStyleClass().add("command-box");
    getChildren()
        .addAll(
            new VBox(
                4,
                Pieces.label(texts.get("messages.empty"), "display"),
                Pieces.wrapping(texts.get("messages.empty.what"))),
            new VBox(8, Pieces.label(texts.get("messages.empty.post"), "strong"), box),
            Pieces.wrapping(texts.get("messages.empty.locked"), "muted"));
  }
}
