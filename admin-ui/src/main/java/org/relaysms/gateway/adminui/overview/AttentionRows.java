package org.relaysms.gateway.adminui.overview;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// "Needs attention": nothing where nothing does.
final class AttentionRows extends VBox {
  private final Consumer<Attention.Deed> deeds;
  private final Texts texts;

  AttentionRows(Texts texts, Consumer<Attention.Deed> deeds) {
    super(8);
    this.texts = texts;
    this.deeds = deeds;
  }

  void show(List<Attention> now) {
    getChildren().clear();
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
    if (!now.isEmpty()) {
      getChildren().add(Parts.label(texts.get("overview.attention", now.size()), "strong"));
      now.forEach(one -> getChildren().add(row(one)));
    }
  }

  private Node row(Attention one) {
    var words = new VBox(Parts.wrapping(one.fact(), "strong"), Parts.wrapping(one.consequence()));
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(16, Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning"), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("box", "box-warning", "attention-row");
    one.deed().ifPresent(deed -> row.getChildren().add(button(deed)));
    return row;
  }

  private Node button(Attention.Deed deed) {
    var words =
        switch (deed) {
          case CHOOSE_ADDRESS -> texts.get("overview.attention.choose");
          case SET_UP_TLS -> texts.get("overview.attention.set-up-tls");
          case LOOK_AT_PHONES -> texts.get("shell.asks.look");
          case SHOW_GATEWAYS -> texts.get("overview.attention.show-gateways");
        };
    return Parts.button(words, () -> deeds.accept(deed));
  }
}
