package org.relaysms.gateway.adminui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.theme.Icons;

/// One line above the page for what fails now, with the deed that mends it.
final class BannerBar extends HBox {
  BannerBar(ShellViewModel.Banner banner, Questions questions) {
    getStyleClass().add("banner");
    setId("banner");
    var fact = new Label(banner.fact());
    fact.getStyleClass().add("strong");
    fact.setMinWidth(USE_PREF_SIZE);
    var consequence = new Label(banner.consequence());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var deed = new Button(banner.deed());
    deed.setMinWidth(USE_PREF_SIZE);
    deed.setOnAction(
        pressed ->
            banner
                .first()
                .ifPresentOrElse(
                    ask -> questions.confirm(ask.title(), ask.harm(), ask.deed(), banner.work()),
                    banner.work()));
    getChildren()
        .addAll(
            Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning"),
            fact,
            consequence,
            space,
            deed);
  }
}
