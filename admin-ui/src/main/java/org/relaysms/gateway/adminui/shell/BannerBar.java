package org.relaysms.gateway.adminui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.theme.Icons;

/// One line above the page for what fails now, with the deed that mends it.
final class BannerBar extends HBox {
  BannerBar(ShellViewModel.Banner banner, Questions questions) {
    getStyleClass().add("banner");
    setId("banner");
    var words = words(banner);
    HBox.setHgrow(words, Priority.ALWAYS);
    var deed = new Button(banner.deed());
    deed.setMinWidth(USE_PREF_SIZE);
    deed.setOnAction(
        pressed ->
            banner
                .first()
                .ifPresentOrElse(
                    ask -> questions.confirm(ask.title(), ask.harm(), ask.deed(), banner.work()),
                    banner.work()));
    getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning"), words, deed);
  }

  /// One line where there is room, else wrapped.
  private static TextFlow words(ShellViewModel.Banner banner) {
    var fact = new Text(banner.fact() + " ");
    fact.getStyleClass().addAll("body", "strong");
    var consequence = new Text(banner.consequence());
    consequence.getStyleClass().add("body");
    var words = new TextFlow(fact, consequence);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxHeight(USE_PREF_SIZE);
    return words;
  }
}
