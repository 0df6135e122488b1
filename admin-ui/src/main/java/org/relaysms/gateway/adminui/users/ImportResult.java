package org.relaysms.gateway.adminui.users;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What an import came to, to be saved or copied, and the passwords that were made with it, which
/// nobody can tell later. FX thread only.
final class ImportResult {
  private final ImportViewModel model;
  private final ImportWords words;
  private final Texts texts;
  private final Questions questions;
  private final Label head = Pieces.wrapping("", "strong");
  private final Label said = Pieces.wrapping("", "muted");
  private final VBox passwords = new VBox(8);
  private boolean taken;

  ImportResult(ImportViewModel model, ImportWords words, Questions questions) {
    this.model = model;
    this.words = words;
    this.questions = questions;
    texts = words.texts();
    head.setId("import-summary");
    said.setId("import-saved");
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    passwords.setId("import-passwords");
    passwords.getStyleClass().addAll("box", "box-warning", "import-fault");
    passwords.managedProperty().bind(passwords.visibleProperty());
    VBox.setMargin(passwords, new Insets(0, 24, 0, 24));
  }

  /// How many were added.
  Label head() {
    return head;
  }

  /// Of a new import.
  List<Node> above() {
    taken = false;
    said.setText("");
    passwords.setVisible(model.hasPasswords());
    passwords.getChildren().setAll(passwordsTold(), passwordButtons());
    var summary =
        texts.get(
            "users.import.result",
            counted(Outcome.Added.class),
            counted(Outcome.Skipped.class),
            counted(Outcome.Failed.class));
    var unsure = counted(Outcome.Unanswered.class) + counted(Outcome.NotTried.class);
    var more = unsure == 0 ? "" : texts.get("users.import.unsure", unsure);
    head.setText(summary);
    var cut = Pieces.wrapping(more);
    cut.managedProperty().bind(cut.textProperty().isNotEmpty());
    return List.of(head, cut, passwords, said);
  }

  Node footer() {
    var save =
        Pieces.button(
            texts.get("users.import.save"),
            Feather.DOWNLOAD,
            () -> save("import-result.csv", this::report));
    var copy =
        Pieces.button(texts.get("users.import.copy"), Feather.COPY, () -> Pieces.copy(report()));
    var done = Pieces.button(texts.get("users.import.done"), Feather.CHECK, this::leave);
    done.setId("import-done");
    var footer = new HBox(8, save, copy, Pieces.space(), done);
    footer.getStyleClass().add("import-line");
    return footer;
  }

  private int counted(Class<? extends Outcome> kind) {
    return model.count(row -> kind.isInstance(row.outcome().get()));
  }

  private String report() {
    return model.report(ImportWords::word, words::reason);
  }

  private Node passwordsTold() {
    var many = model.count(row -> row.made().isPresent());
    var told = Pieces.wrapping(texts.get("users.import.passwords", many));
    told.setGraphic(Icons.of(Feather.KEY, "icon-warning"));
    told.setGraphicTextGap(8);
    return told;
  }

  private Node passwordButtons() {
    var save =
        Pieces.button(
            texts.get("users.import.passwords.save"),
            Feather.DOWNLOAD,
            () -> save("passwords.csv", model::passwords));
    var copy =
        Pieces.button(
            texts.get("users.import.passwords.copy"),
            Feather.COPY,
            () -> {
              Pieces.copy(model.passwords());
              taken = true;
              said.setText(texts.get("users.import.passwords.copied"));
            });
    save.setId("save-passwords");
    copy.setId("copy-passwords");
    var row = new HBox(8, save, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void save(String name, Supplier<String> text) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("users.import.title"));
    chooser.setInitialFileName(name);
    Optional.ofNullable(chooser.showSaveDialog(passwords.getScene().getWindow()))
        .ifPresent(file -> write(file.toPath(), text.get(), name.startsWith("passwords")));
  }

  /// For its owner's eyes only, whichever it is: both name people.
  void write(Path file, String text, boolean ofPasswords) {
    try {
      UsersCsv.writePrivately(file, text);
      taken = taken || ofPasswords;
      said.setText(texts.get("users.import.saved", String.valueOf(file.getFileName())));
    } catch (IOException e) {
      said.setText(texts.get("users.import.not-saved"));
    }
  }

  /// Asks first where passwords would be lost.
  private void leave() {
    if (taken || !model.hasPasswords()) {
      model.shut();
    } else {
      questions.confirm(
          texts.get("users.import.lose.title"),
          texts.get("users.import.lose.harm"),
          texts.get("users.import.lose.deed"),
          model::shut);
    }
  }
}
