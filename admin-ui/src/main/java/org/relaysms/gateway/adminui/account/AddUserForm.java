package org.relaysms.gateway.adminui.account;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.AddUserViewModel.Field;
import org.relaysms.gateway.adminui.remote.Platform;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The form that adds a user. FX thread only.
public final class AddUserForm extends VBox {
  private final AddUserViewModel form;
  private final Runnable entered;
  private final Texts texts;
  private final TextField id = Pieces.leftToRight(new TextField());
  private final FlowPane platforms = new FlowPane(16, 8);
  private final Button add;

  public AddUserForm(AddUserViewModel form, Texts texts, Runnable cancel) {
    this(form, form::submit, texts);
    getChildren().add(buttons(cancel));
  }

  private AddUserForm(AddUserViewModel form, Runnable entered, Texts texts) {
    super(12);
    this.form = form;
    this.entered = entered;
    this.texts = texts;
    add = Pieces.button(texts.get("account.add.add"), Feather.USER_PLUS, form::submit);
    setId("add-user");
    getChildren()
        .addAll(
            field("id", texts.get("account.id"), id, form.entry(Field.ID)),
            field(
                "phone-number",
                texts.get("account.number"),
                Pieces.leftToRight(new TextField()),
                form.entry(Field.PHONE_NUMBER)),
            new PasswordFields(form.passwords(), texts, entered),
            platforms(),
            problem(Field.FORM));
  }

  /// The fields alone, for who has buttons of his own.
  ///
  /// @param entered Enter was pressed in a field
  public static AddUserForm fieldsOnly(AddUserViewModel form, Texts texts, Runnable entered) {
    return new AddUserForm(form, entered, texts);
  }

  /// Makes adding the first thing to do, where nothing else on screen is.
  public AddUserForm emphasised() {
    add.getStyleClass().add("accent");
    return this;
  }

  /// Begins anew.
  public void begin() {
    form.open();
    id.requestFocus();
  }

  /// No password is kept on a form that nobody looks at.
  public void end() {
    form.close();
  }

  /// Where typing begins.
  public Node first() {
    return id;
  }

  private Node field(String word, String name, TextField input, Checked checked) {
    input.setOnAction(_ -> entered.run());
    return new EntryField(word, name, input, checked, texts);
  }

  private ProblemLine problem(Field field) {
    return new ProblemLine(word(field), form.problem(field), texts);
  }

  private static String word(Field field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Node platforms() {
    var name = Pieces.label(texts.get("account.platforms"));
    var box = new VBox(4, name, platforms, problem(Field.PLATFORMS));
    box.managedProperty().bind(box.visibleProperty());
    form.platforms()
        .subscribe(
            now -> {
              box.setVisible(!now.isEmpty());
              offer(now);
            });
    return box;
  }

  private void offer(List<Platform> all) {
    platforms.getChildren().setAll(all.stream().map(this::choice).toList());
  }

  private CheckBox choice(Platform platform) {
    var choice = new CheckBox(platform.title());
    choice.setId("platform-" + platform.letter());
    choice.setAccessibleText(platform.title());
    choice.setSelected(form.chosen(platform));
    choice.setOnAction(_ -> form.choose(platform, choice.isSelected()));
    return choice;
  }

  private Node buttons(Runnable cancel) {
    add.setId("add-user-button");
    add.disableProperty().bind(form.busy());
    var back = new Button(texts.get("common.cancel"));
    back.setAccessibleText(texts.get("common.cancel"));
    back.setOnAction(_ -> cancel.run());
    return new HBox(8, add, back);
  }
}
