package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.users.UsersViewModel.Standing;

/// What stands in place of a table: how the first user comes to be, where accounts live, or that
/// nobody answers. FX thread only.
final class EmptyUsers extends VBox {
  private final Texts texts;
  private final Runnable add;
  private final Runnable importFile;
  private Optional<Standing> shown = Optional.empty();

  EmptyUsers(Texts texts, Runnable add, Runnable importFile) {
    super(24);
    this.texts = texts;
    this.add = add;
    this.importFile = importFile;
    setId("no-users");
    getStyleClass().add("empty-users");
  }

  /// While it stays as it is, focus and selection do too.
  void show(Standing now) {
    if (!shown.equals(Optional.of(now))) {
      shown = Optional.of(now);
      getChildren().clear();
      switch (now) {
        case Standing.NotRunning _ ->
            say(texts.get("users.empty.stopped"), texts.get("users.empty.stopped.how"));
        case Standing.Elsewhere(Optional<String> where) -> elsewhere(where);
        case Standing.Empty _ -> explain();
        case Standing.Listed _, Standing.Stale _ -> {}
      }
    }
  }

  private void say(String heading, String sentence) {
    getChildren().add(new VBox(4, Pieces.label(heading, "display"), Pieces.wrapping(sentence)));
  }

  private void elsewhere(Optional<String> where) {
    say(texts.get("users.elsewhere"), texts.get("users.elsewhere.what"));
    where.ifPresent(
        address ->
            getChildren()
                .add(
                    new VBox(
                        8,
                        Pieces.label(texts.get("users.elsewhere.where"), "strong"),
                        box(address, texts.get("users.elsewhere.where")))));
    getChildren().add(Pieces.wrapping(texts.get("users.elsewhere.here"), "muted"));
  }

  private void explain() {
    say(texts.get("users.empty"), texts.get("users.empty.what"));
    var addOne = Pieces.button(texts.get("users.add"), Feather.USER_PLUS, add);
    addOne.setId("add-first");
    addOne.getStyleClass().add("accent");
    var many = Pieces.button(texts.get("users.import"), Feather.UPLOAD, importFile);
    getChildren()
        .addAll(
            new HBox(8, addOne, many),
            new VBox(
                8,
                Pieces.label(texts.get("users.empty.file"), "strong"),
                box(ImportWords.EXAMPLE, texts.get("users.import.example"))),
            Pieces.wrapping(texts.get("users.empty.live"), "muted"));
  }

  private Node box(String words, String what) {
    return exampleBox(texts, words, what);
  }

  /// Something to copy.
  static Node exampleBox(Texts texts, String words, String what) {
    var copy = new CopyButton(texts, what, () -> words);
    copy.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(16, Pieces.wrapping(words, "mono"), Pieces.space(), copy);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("command-box");
    return box;
  }
}
