package org.relaysms.gateway.adminui.account;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// What is wrong with a field, below it; takes no room while nothing is. FX thread only.
public final class ProblemLine extends Label {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  public ProblemLine(String id, ObservableValue<Optional<Problem>> problem, Texts texts) {
    setId("problem-" + id);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("field-error");
    setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
    managedProperty().bind(visibleProperty());
    problem.subscribe(
        now -> {
          setVisible(now.isPresent());
          setText(now.map(it -> it.words(texts)).orElse(""));
        });
  }

  /// Gives the field its edge, and the words to a screen reader.
  static void mark(TextField field, ObservableValue<Optional<Problem>> problem, Texts texts) {
    problem.subscribe(
        now -> {
          field.pseudoClassStateChanged(ERROR, now.isPresent());
          field.setAccessibleHelp(now.map(it -> it.words(texts)).orElse(""));
        });
  }
}
