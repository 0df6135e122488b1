package org.relaysms.gateway.adminui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.relaysms.gateway.adminui.text.Language;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Chooses the language, each under its own name, and says whether anybody has checked the
/// translation. UI thread only.
public final class LanguageRow extends VBox {
  private final LanguageChoice choice;
  private final Texts texts;
  private final ComboBox<Optional<Language>> box = new ComboBox<>();
  private final Label unchecked = Pieces.wrapping("", "caption", "muted");

  public LanguageRow(LanguageChoice choice, Texts texts) {
    super(8);
    this.choice = choice;
    this.texts = texts;
    box.setId("language");
    box.setAccessibleText(texts.get("shell.language"));
    box.getItems().setAll(offered());
    box.setConverter(new Names());
    box.valueProperty().bindBidirectional(choice.chosen());
    box.valueProperty().subscribe(now -> sayWhetherChecked());
    unchecked.managedProperty().bind(unchecked.visibleProperty());
    getChildren()
        .addAll(
            box, Pieces.wrapping(texts.get("shell.language.next"), "caption", "muted"), unchecked);
  }

  /// Takes the focus.
  ComboBox<Optional<Language>> box() {
    return box;
  }

  private static List<Optional<Language>> offered() {
    return Stream.concat(
            Stream.of(Optional.<Language>empty()),
            List.of(Language.values()).stream().map(Optional::of))
        .toList();
  }

  private void sayWhetherChecked() {
    var language = choice.next();
    unchecked.setText(texts.get("shell.language.unchecked", language.ownName()));
    unchecked.setVisible(!language.checked());
  }

  private final class Names extends StringConverter<Optional<Language>> {
    @Override
    public String toString(Optional<Language> language) {
      return language
          .map(Language::ownName)
          .orElseGet(() -> texts.get("shell.language.system", choice.ofSystem().ownName()));
    }

    @Override
    public Optional<Language> fromString(String name) {
      return List.of(Language.values()).stream()
          .filter(one -> one.ownName().equals(name))
          .findFirst();
    }
  }
}
