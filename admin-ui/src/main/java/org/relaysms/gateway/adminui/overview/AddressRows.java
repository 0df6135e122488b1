package org.relaysms.gateway.adminui.overview;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;

/// The addresses to give away, each with Copy, and the network they belong to.
final class AddressRows extends VBox {
  private final VBox rows = new VBox();
  private final Texts texts;
  private List<PublicAddress> shown = List.of();

  AddressRows(OverviewViewModel model, Texts texts, Runnable change) {
    this.texts = texts;
    var button = Parts.button(texts.get("overview.addresses.change"), change);
    button.setId("change-address");
    var head =
        new HBox(Parts.label(texts.get("overview.addresses"), "strong"), Parts.space(), button);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("row-line", "section-head");
    var network = Parts.label("", "caption", "muted");
    network.textProperty().bind(model.network());
    var foot = new HBox(8, Icons.of(Feather.WIFI, "icon-muted"), network);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("section-foot");
    getChildren().addAll(head, rows, foot);
  }

  void show(List<PublicAddress> now) {
    if (!now.equals(shown)) {
      shown = now;
      rows.getChildren().setAll(now.stream().map(this::row).toList());
    }
  }

  private Node row(PublicAddress address) {
    var url = Parts.wrapping(address.url(), "mono");
    var words = new VBox(Parts.label(address.purpose(), "muted"), url);
    words.setAlignment(Pos.CENTER_LEFT);
    var copy = new CopyButton(texts, address.purpose(), address::url);
    copy.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(16, Parts.growing(words), copy);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("row-line", "address-row");
    return row;
  }
}
