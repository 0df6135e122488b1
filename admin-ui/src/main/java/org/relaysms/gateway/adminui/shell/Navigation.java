package org.relaysms.gateway.adminui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// The pages, one below the other, and the way to the shortcuts.
final class Navigation extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Consumer<Page> open;
  private final Texts texts;

  Navigation(List<Page> pages, Texts texts, Consumer<Page> open, Runnable help) {
    this.texts = texts;
    this.open = open;
    getStyleClass().add("navigation");
    getChildren().add(product());
    pages.forEach(page -> getChildren().add(item(page)));
    getChildren().addAll(space(), helpItem(help));
  }

  void select(Page page) {
    group.getToggles().stream()
        .filter(toggle -> page.equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
  }

  private VBox product() {
    var name = new Label(texts.get("shell.product"));
    name.getStyleClass().add("strong");
    var where = new Label(texts.get("shell.place"));
    where.getStyleClass().addAll("caption", "muted");
    var product = new VBox(name, where);
    product.getStyleClass().add("product");
    return product;
  }

  private ToggleButton item(Page page) {
    var item = new ToggleButton(texts.get(page.titleKey()), Icons.of(page.icon()));
    item.getStyleClass().setAll("item");
    item.setId("go-" + page.id());
    item.setMaxWidth(Double.MAX_VALUE);
    item.setToggleGroup(group);
    item.setUserData(page);
    item.setOnAction(
        pressed -> {
          item.setSelected(true);
          open.accept(page);
        });
    return item;
  }

  private Button helpItem(Runnable help) {
    var item = new Button(texts.get("shell.shortcuts.hint"), Icons.of(Feather.HELP_CIRCLE));
    item.getStyleClass().setAll("item", "help");
    item.setId("shortcuts");
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(pressed -> help.run());
    return item;
  }

  private static Region space() {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    return space;
  }
}
