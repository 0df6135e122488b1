package org.relaysms.gateway.adminui.settings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The categories one below the other, each with how many of its values are wrong. FX thread only.
final class CategoryList extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Category, Item> items = new EnumMap<>(Category.class);
  private final Texts texts;

  CategoryList(Texts texts, Consumer<Category> go) {
    this.texts = texts;
    getStyleClass().add("settings-categories");
    for (var category : Category.values()) {
      var item = new Item(category, texts.get(category.titleKey()));
      item.setToggleGroup(group);
      item.setOnAction(
          _ -> {
            item.setSelected(true);
            go.accept(category);
          });
      items.put(category, item);
      getChildren().add(item);
    }
    select(Category.ADDRESSES);
  }

  void select(Category category) {
    item(category).setSelected(true);
  }

  void count(Category category, long faults) {
    var item = item(category);
    item.errors.setText(texts.get("settings.errors", faults));
    item.errors.setVisible(faults > 0);
    item.setAccessibleText(faults > 0 ? item.title + ", " + item.errors.getText() : item.title);
  }

  private Item item(Category category) {
    return Objects.requireNonNull(items.get(category));
  }

  private static final class Item extends ToggleButton {
    private final Label errors = Pieces.label("", "caption");
    private final String title;

    Item(Category category, String title) {
      this.title = title;
      setId("category-" + category.name().toLowerCase(Locale.ROOT));
      errors.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
      errors.setVisible(false);
      errors.managedProperty().bind(errors.visibleProperty());
      var words = new HBox(8, Pieces.label(title), errors);
      words.getStyleClass().add("settings-category-words");
      setGraphic(words);
      getStyleClass().setAll("settings-category");
      setMaxWidth(Double.MAX_VALUE);
    }
  }
}
