package org.relaysms.gateway.adminui.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// One user in the list: what was done, the id, and where the user stands. FX thread only.
final class UserCell extends ListCell<UserRow> {
  private static final double MARK = 16;

  private final Texts texts;
  private final Clock clock;
  private final StackPane mark = new StackPane();
  private final Label name = Pieces.label("");
  private final Label standing = Pieces.label("", "muted");
  private final HBox row = new HBox(12, mark, name, standing);

  UserCell(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    mark.setMinSize(MARK, MARK);
    mark.setPrefSize(MARK, MARK);
    name.getStyleClass().add("user-name");
    standing.setMinWidth(0);
    HBox.setHgrow(standing, Priority.ALWAYS);
    row.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("user-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(UserRow user, boolean empty) {
    super.updateItem(user, empty);
    if (empty || user == null) {
      setGraphic(null);
      setAccessibleText("");
      getStyleClass().remove("current");
      return;
    }
    mark.getChildren().setAll(icons(user));
    name.setText(user.id());
    standing.setText(words(user));
    setAccessibleText(user.id() + ", " + words(user));
    style(user.current());
    setGraphic(row);
  }

  private void style(boolean current) {
    getStyleClass().remove("current");
    if (current) {
      getStyleClass().add("current");
    }
  }

  private static Node[] icons(UserRow user) {
    return switch (user.mark()) {
      case CONNECTING, CODE_ON_SCREEN, TYPING_PASSWORD, PHONE_ASKS ->
          new Node[] {Icons.of(Feather.ARROW_RIGHT, "icon-accent")};
      case SYNCED_TODAY -> new Node[] {Icons.of(Feather.CHECK, "icon-success")};
      case NEXT, TO_DO -> new Node[] {};
    };
  }

  private String words(UserRow user) {
    return switch (user.mark()) {
      case CONNECTING -> texts.get("sync.user.connecting");
      case CODE_ON_SCREEN -> texts.get("sync.user.code");
      case TYPING_PASSWORD -> texts.get("sync.user.password");
      case PHONE_ASKS -> texts.get("sync.user.asks");
      case NEXT -> texts.get("sync.user.next");
      case TO_DO -> user.lastSync().map(this::before).orElse(texts.get("sync.user.never"));
      case SYNCED_TODAY -> today(user);
    };
  }

  private String today(UserRow user) {
    var at = user.lastSync().map(texts::clockMinutes).orElse("");
    return user.deviceName().map(phone -> at + ", " + phone).orElse(at);
  }

  private String before(Instant at) {
    var zone = clock.getZone();
    return LocalDate.ofInstant(at, zone).equals(LocalDate.now(clock))
        ? texts.clockMinutes(at)
        : texts.date(at);
  }
}
