package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.users.UsersFile.Fault;

/// Where a file is chosen or pasted, with what was wrong with the last one. What was pasted stays
/// until a file is good. FX thread only.
final class ImportChoice extends VBox {
  private static final int PASTED_ROWS = 5;

  private final ImportViewModel model;
  private final ImportWords words;
  private final Texts texts;
  private final Button choose;
  private final TextArea pasted = Pieces.leftToRight(Pieces.leftByTab(new TextArea()));
  private final VBox wrong = new VBox(4);

  ImportChoice(ImportViewModel model, ImportWords words) {
    super(24);
    this.model = model;
    this.words = words;
    texts = words.texts();
    choose = Pieces.button(texts.get("users.import.choose"), Feather.FILE_TEXT, this::choose);
    choose.setId("import-choose");
    choose.getStyleClass().add("accent");
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, model::shut);
    wrong.getStyleClass().addAll("box", "box-danger", "import-fault");
    wrong.managedProperty().bind(wrong.visibleProperty());
    getStyleClass().add("import-choice");
    getChildren()
        .addAll(
            new VBox(
                4,
                Pieces.label(texts.get("users.import.title"), "display"),
                Pieces.wrapping(texts.get("users.import.what"))),
            new HBox(8, choose, cancel),
            wrong,
            paste(),
            example());
  }

  void show(Optional<Fault> why) {
    wrong.setVisible(why.isPresent());
    wrong.getChildren().clear();
    why.ifPresent(this::explain);
    choose.requestFocus();
  }

  void clear() {
    pasted.clear();
  }

  private void explain(Fault fault) {
    var said = Pieces.wrapping(words.fault(fault));
    said.setId("import-fault");
    said.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
    said.setGraphicTextGap(8);
    wrong.getChildren().addAll(said, Pieces.wrapping(texts.get("users.import.nothing-done")));
  }

  private Node paste() {
    Label label = Pieces.label(texts.get("users.import.paste"), "strong");
    label.setLabelFor(pasted);
    pasted.setId("import-pasted");
    pasted.setPrefRowCount(PASTED_ROWS);
    pasted.setAccessibleText(texts.get("users.import.paste"));
    pasted.getStyleClass().add("mono");
    var use =
        Pieces.button(
            texts.get("users.import.use-pasted"),
            Feather.CLIPBOARD,
            () -> model.paste(pasted.getText()));
    use.setId("import-use-pasted");
    use.disableProperty().bind(pasted.textProperty().map(String::isBlank));
    return new VBox(8, label, pasted, use);
  }

  private Node example() {
    return new VBox(
        8,
        Pieces.label(texts.get("users.import.example"), "strong"),
        EmptyUsers.exampleBox(texts, ImportWords.EXAMPLE, texts.get("users.import.example")),
        Pieces.wrapping(texts.get("users.import.rules"), "muted"));
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("users.import.title"));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .ifPresent(file -> model.read(file.toPath()));
  }
}
