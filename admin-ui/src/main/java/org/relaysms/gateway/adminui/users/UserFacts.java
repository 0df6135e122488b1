package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.text.NumberMask;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What is known of the user himself. FX thread only.
final class UserFacts extends VBox {
  private final UsersViewModel model;
  private final UserWords words;
  private final Texts texts;
  private final Label number = Pieces.label("");
  private final Hyperlink showNumber = new Hyperlink();
  private final Label platforms = Pieces.wrapping("");
  private final Label lastSync = Pieces.wrapping("");
  private final Label added = Pieces.label("");
  private Optional<User> shown = Optional.empty();
  private boolean whole;

  UserFacts(UsersViewModel model, UserWords words) {
    super(4);
    this.model = model;
    this.words = words;
    texts = words.texts();
    number.setId("user-number");
    number.setMinWidth(USE_PREF_SIZE);
    showNumber.setId("show-number");
    showNumber.setMinWidth(USE_PREF_SIZE);
    showNumber.setOnAction(_ -> toggle());
    showNumber.managedProperty().bind(showNumber.visibleProperty());
    getStyleClass().add("user-facts");
    getChildren()
        .addAll(
            Pieces.label(texts.get("users.facts"), "strong"),
            fact(texts.get("users.column.number"), new HBox(8, number, showNumber)),
            fact(texts.get("users.column.platforms"), platforms),
            fact(texts.get("users.column.last-sync"), lastSync),
            fact(texts.get("users.column.added"), added));
  }

  /// The number is hidden again.
  void mask() {
    whole = false;
    showNumber();
  }

  void show(User user) {
    shown = Optional.of(user);
    platforms.setText(UserWords.platforms(user, model::platform));
    added.setText(texts.date(user.createdAt()));
    showNumber();
    age();
  }

  void age() {
    shown.ifPresent(user -> lastSync.setText(words.lastSync(user.lastSync(), model.now().get())));
  }

  private void toggle() {
    whole = !whole;
    showNumber();
  }

  private void showNumber() {
    var known = shown.flatMap(User::phoneNumber);
    number.setText(known.map(it -> whole ? it : NumberMask.hidden(it)).orElse(UserWords.DASH));
    showNumber.setText(texts.get(whole ? "users.number.hide" : "users.number.show"));
    showNumber.setAccessibleText(showNumber.getText());
    showNumber.setVisible(known.isPresent());
  }

  private static Node fact(String name, Node value) {
    return new HBox(12, Pieces.label(name, "muted", "user-fact-key"), value);
  }
}
