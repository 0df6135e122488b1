package org.relaysms.gateway.adminui.settings;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.Setting;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// One setting: its name, its editor, its default and its source; below the editor what is to be
/// said about it. FX thread only.
final class SettingRow extends HBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Setting setting;
  private final SettingsViewModel model;
  private final SettingsWords words;
  private final Texts texts;
  private final SettingEditor editor;
  private final Label restart;
  private final Label wrong = Pieces.wrapping("", "field-error");
  private final Label note = Pieces.wrapping("", "caption", "muted");
  private final Label from;
  private final Hyperlink undo = new Hyperlink();
  private final Hyperlink remove = new Hyperlink();

  SettingRow(Setting setting, SettingsViewModel model, Texts texts, List<String> hosts) {
    this.setting = setting;
    this.model = model;
    this.texts = texts;
    words = new SettingsWords(texts);
    editor = SettingEditor.of(setting, words, texts, hosts, text -> model.type(setting, text));
    from = Pieces.wrapping("", "settings-from");
    restart = Pieces.label(texts.get("settings.restart"), "caption");
    restart.setGraphic(Icons.of(Feather.POWER, "icon-warning"));
    wrong.setGraphic(Icons.of(Feather.X_CIRCLE, "icon-danger"));
    name();
    links();
    getStyleClass().add("setting-row");
    getChildren().addAll(title(), value(), fallback(), source());
    editor.control().focusedProperty().subscribe(_ -> refresh());
  }

  Setting setting() {
    return setting;
  }

  Control field() {
    return editor.control();
  }

  String sought() {
    return words.sought(setting);
  }

  /// Shows what is typed, wrong and unsaved now.
  void refresh() {
    var typed = model.typed(setting.name());
    var fault = model.fault(setting.name()).map(it -> words.fault(setting, it));
    if (typed.isPresent() || !editor.emptied()) {
      editor.show(typed.orElse(setting.value()));
    }
    show(restart, typed.isPresent() && fault.isEmpty() && setting.restart());
    wrong.setText(fault.orElse(""));
    show(wrong, fault.isPresent());
    editor.control().pseudoClassStateChanged(ERROR, fault.isPresent());
    editor.control().setAccessibleHelp(fault.orElse(words.help(setting)));
    from.setText(typed.isPresent() ? texts.get("settings.from.unsaved") : words.from(setting));
    undo.setVisible(typed.isPresent());
    undo.setManaged(typed.isPresent());
    var removable = setting.secret() && setting.set() && !setting.locked() && typed.isEmpty();
    remove.setVisible(removable);
    remove.setManaged(removable);
    note.setText(note(typed.isPresent()));
    show(note, !note.getText().isEmpty());
  }

  private String note(boolean typed) {
    if (setting.locked()) {
      return texts.get("settings.locked", setting.place());
    }
    if (typed
        && setting.secret()
        && model.typed(setting.name()).filter(String::isEmpty).isPresent()) {
      return texts.get("settings.secret.removed");
    }
    return !typed && setting.waiting()
        ? texts.get("settings.waiting", shown(setting.running().orElse("")))
        : "";
  }

  private String shown(String value) {
    return value.isEmpty() ? words.fallback(setting) : value;
  }

  private void name() {
    var id = setting.name().replace('.', '-');
    setId("row-" + id);
    editor.control().setId("set-" + id);
    editor.control().setAccessibleText(words.label(setting) + ", " + key());
    wrong.setId("problem-" + id);
    restart.setId("restart-" + id);
    from.setId("from-" + id);
  }

  private void links() {
    undo.setMinWidth(USE_PREF_SIZE);
    remove.setMinWidth(USE_PREF_SIZE);
    undo.setText(texts.get("settings.undo"));
    undo.setId("undo-" + setting.name().replace('.', '-'));
    undo.setAccessibleText(texts.get("settings.undo.what", words.label(setting)));
    undo.setOnAction(
        _ -> {
          model.undo(setting.name());
          editor.control().requestFocus();
        });
    remove.setText(texts.get("settings.secret.remove"));
    remove.setAccessibleText(texts.get("settings.secret.remove.what", words.label(setting)));
    remove.setOnAction(_ -> model.remove(setting));
  }

  private VBox title() {
    var label = Pieces.wrapping(words.label(setting));
    var title = new VBox(label, Pieces.wrapping(key(), "caption", "muted"));
    if (!words.help(setting).isEmpty()) {
      var help = new Tooltip(words.help(setting));
      help.setWrapText(true);
      help.setMaxWidth(420);
      Tooltip.install(title, help);
    }
    title.getStyleClass().add("setting-title");
    return title;
  }

  private VBox value() {
    var value = new VBox(4, editor, restart, wrong, note);
    value.getStyleClass().add("setting-value");
    return value;
  }

  private Label fallback() {
    var label = Pieces.wrapping(words.fallback(setting), "setting-default");
    return label;
  }

  private HBox source() {
    var source = new HBox(8, from, undo, remove);
    source.getStyleClass().add("setting-source");
    return source;
  }

  private String key() {
    return "[" + setting.section() + "] " + setting.key();
  }

  private static void show(Label label, boolean wanted) {
    label.setVisible(wanted);
    label.setManaged(wanted);
  }
}
