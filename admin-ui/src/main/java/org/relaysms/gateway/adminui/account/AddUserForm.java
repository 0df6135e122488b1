package org.relaysms.gateway.adminui.sync;

import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.sync.AddUserViewModel.Field;
import org.relaysms.gateway.adminui.sync.AddUserViewModel.Problem;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The form in the left column that adds a user, in place of the list. FX thread only.
final class AddUserForm extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final AddUserViewModel form;
  private final Texts texts;
  private final TextField id = new TextField();
  private final Label generated = Pieces.wrapping("", "mono");
  private final VBox generatedBox;

  AddUserForm(AddUserViewModel form, Texts texts, Runnable cancel) {
    super(12);
    this.form = form;
    this.texts = texts;
    setId("add-user");
    generatedBox = new VBox(4, Pieces.label(texts.get("sync.add.generated"), "caption"), generated);
    generatedBox.setVisible(false);
    generatedBox.managedProperty().bind(generatedBox.visibleProperty());
    form.password().addListener((_, _, now) -> hideStale(now));
    getChildren()
        .addAll(
            Pieces.label(texts.get("sync.add"), "strong"),
            field("sync.add.id", id, form.id(), Field.ID),
            field("sync.add.number", new TextField(), form.phoneNumber(), Field.PHONE_NUMBER),
            field("sync.add.password", new PasswordField(), form.password(), Field.PASSWORD),
            field("sync.add.repeat", new PasswordField(), form.repeated(), Field.REPEATED),
            generate(),
            generatedBox,
            problem(Field.FORM),
            buttons(cancel));
  }

  /// Puts the focus where typing begins.
  void begin() {
    form.clear();
    id.requestFocus();
  }

  /// No password is kept on a form that nobody looks at.
  void end() {
    form.clear();
  }

  private Node field(String labelKey, TextField input, StringProperty value, Field field) {
    var label = Pieces.label(texts.get(labelKey));
    label.setLabelFor(input);
    input.setId(field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    input.setAccessibleText(texts.get(labelKey));
    input.textProperty().bindBidirectional(value);
    input.setOnAction(_ -> form.submit());
    form.problem(field)
        .subscribe(problem -> input.pseudoClassStateChanged(ERROR, problem.isPresent()));
    return new VBox(4, label, input, problem(field));
  }

  private Node problem(Field field) {
    var words = Pieces.wrapping("", "field-error");
    words.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
    words.setId("problem-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    words.managedProperty().bind(words.visibleProperty());
    form.problem(field)
        .subscribe(
            problem -> {
              words.setVisible(problem.isPresent());
              words.setText(problem.map(this::words).orElse(""));
            });
    return words;
  }

  private String words(Problem problem) {
    return texts.get(problem.key(), problem.values().toArray());
  }

  private Node generate() {
    return Pieces.button(
        texts.get("sync.add.generate"),
        Feather.KEY,
        () -> {
          form.generate();
          generated.setText(form.password().get());
          generatedBox.setVisible(true);
        });
  }

  /// A password is shown only as long as it is the one in the fields.
  private void hideStale(String now) {
    if (!now.equals(generated.getText())) {
      generated.setText("");
      generatedBox.setVisible(false);
    }
  }

  private Node buttons(Runnable cancel) {
    var add = Pieces.button(texts.get("sync.add.add"), Feather.USER_PLUS, form::submit);
    add.setId("add-user-button");
    add.disableProperty().bind(form.busy());
    var back = new Button(texts.get("sync.add.cancel"));
    back.setAccessibleText(texts.get("sync.add.cancel"));
    back.setOnAction(_ -> cancel.run());
    return new HBox(8, add, back);
  }
}
