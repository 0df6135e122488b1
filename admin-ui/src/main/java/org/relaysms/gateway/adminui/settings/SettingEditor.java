package org.relaysms.gateway.adminui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.relaysms.gateway.adminui.remote.Setting;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The control that fits the sort of a value, with its unit in it. FX thread only.
final class SettingEditor extends StackPane {
  private final Control control;
  private final Consumer<String> shower;

  private SettingEditor(Control control, Consumer<String> shower, boolean locked) {
    this.control = control;
    this.shower = shower;
    control.setMaxWidth(Double.MAX_VALUE);
    control.setDisable(locked);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(control);
  }

  static SettingEditor of(
      Setting setting,
      SettingsWords words,
      Texts texts,
      List<String> hosts,
      Consumer<String> typed) {
    return switch (setting.kind()) {
      case CHOICE -> choice(setting, setting.choices(), typed);
      case SWITCH -> choice(setting, List.of("yes", "no"), typed);
      case HOST ->
          setting.key().equals("public_host")
              ? host(setting, words, hosts, typed)
              : field(setting, words, texts, typed);
      case TEXT, WHOLE, SECONDS, DAYS, PATH, URL, OTHER -> field(setting, words, texts, typed);
    };
  }

  Control control() {
    return control;
  }

  /// Whether somebody has just emptied it and may go on typing.
  boolean emptied() {
    return control.isFocused()
        && switch (control) {
          case TextField field -> field.getText().isEmpty();
          case ComboBox<?> box -> box.isEditable() && box.getEditor().getText().isEmpty();
          default -> false;
        };
  }

  void show(String text) {
    shower.accept(text);
  }

  private static SettingEditor field(
      Setting setting, SettingsWords words, Texts texts, Consumer<String> typed) {
    var field = setting.secret() ? new PasswordField() : new TextField();
    field.setPromptText(setting.secret() ? secret(setting, texts) : words.fallback(setting));
    field.textProperty().subscribe((_, now) -> typed.accept(now));
    var editor =
        Pieces.leftToRight(new SettingEditor(field, text -> write(field, text), setting.locked()));
    var unit = words.unit(setting);
    if (!unit.isEmpty()) {
      editor.add(unit);
    }
    return editor;
  }

  private void add(String unit) {
    var label = Pieces.label(unit, "muted");
    label.setMouseTransparent(true);
    setAlignment(label, Pos.CENTER_RIGHT);
    setMargin(label, new Insets(0, 12, 0, 0));
    getChildren().add(label);
  }

  private static String secret(Setting setting, Texts texts) {
    return setting.set() ? texts.get("settings.secret.set") : texts.get("settings.unset");
  }

  private static SettingEditor choice(
      Setting setting, List<String> choices, Consumer<String> typed) {
    var all = new ArrayList<>(choices);
    if (!all.contains(setting.value())) {
      all.add(setting.value());
    }
    var box = new ComboBox<String>();
    box.getItems().setAll(all);
    box.setValue(setting.value());
    box.valueProperty().subscribe((_, now) -> typed.accept(now));
    return new SettingEditor(box, box::setValue, setting.locked());
  }

  private static SettingEditor host(
      Setting setting, SettingsWords words, List<String> hosts, Consumer<String> typed) {
    var box = new ComboBox<String>();
    box.setEditable(true);
    box.getItems().setAll(hosts);
    box.getEditor().setPromptText(words.fallback(setting));
    box.getEditor().textProperty().subscribe((_, now) -> typed.accept(now));
    return Pieces.leftToRight(new SettingEditor(box, text -> write(box, text), setting.locked()));
  }

  private static void write(ComboBox<String> box, String text) {
    if (!box.getEditor().getText().equals(text)) {
      box.setValue(text);
      box.getEditor().setText(text);
    }
  }

  /// Leaves the caret where it is while somebody types.
  private static void write(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }
}
