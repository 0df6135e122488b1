package org.relaysms.gateway.adminui.users;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// One phone: its name, which is changed in place, its key, when it synced and was used, and the
/// way to revoke it. FX thread only.
final class PhoneRow extends VBox {
  /// Of a name, in characters, as the server takes it.
  private static final int LONGEST = 64;

  private final UserWords words;
  private final UsersViewModel model;
  private final BiConsumer<Device, String> rename;
  private final TextField name = new TextField();
  private final Label times = Pieces.wrapping("", "muted");
  private Device device;

  PhoneRow(
      Device device,
      UsersViewModel model,
      UserWords words,
      ObservableValue<Boolean> fixed,
      BiConsumer<Device, String> rename,
      Consumer<Device> revoke) {
    super(4);
    this.device = device;
    this.model = model;
    this.words = words;
    this.rename = rename;
    getStyleClass().add("phone-row");
    name.setText(device.name());
    getChildren().addAll(upper(fixed, revoke), lower());
    age();
  }

  /// What is being typed is left alone.
  void show(Device now) {
    if (name.getText().equals(device.name())) {
      name.setText(now.name());
    }
    device = now;
    age();
  }

  void age() {
    var texts = words.texts();
    var now = model.now().get();
    var used =
        device
            .lastUsed()
            .map(at -> texts.get("users.phone.used", words.since(at, now)))
            .orElseGet(() -> texts.get("users.phone.unused"));
    times.setText(
        texts.get("users.phone.synced", words.since(device.syncedAt(), now)) + " " + used);
  }

  private Node upper(ObservableValue<Boolean> fixed, Consumer<Device> revoke) {
    var texts = words.texts();
    var save = Pieces.iconOnly(texts.get("users.phone.save"), Feather.CHECK, this::save);
    var gone =
        Pieces.button(texts.get("users.phone.revoke"), Feather.SLASH, () -> revoke.accept(device));
    gone.getStyleClass().add("revoke");
    gone.setAccessibleText(texts.get("users.phone.revoke-what", title()));
    save.disableProperty().bind(fixed);
    gone.disableProperty().bind(fixed);
    var row = new HBox(8, nameField(texts), save, Pieces.space(), gone);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TextField nameField(Texts texts) {
    name.setPromptText(texts.get("users.phone.name"));
    name.setAccessibleText(texts.get("users.phone.name"));
    name.getStyleClass().add("phone-name");
    name.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= LONGEST ? change : null));
    name.setOnAction(_ -> save());
    return name;
  }

  private Node lower() {
    var key = Pieces.label(UserWords.fingerprint(device.fingerprint()), "mono");
    key.setMinWidth(USE_PREF_SIZE);
    key.setAccessibleText(
        words.texts().get("users.phone.key") + " " + UserWords.fingerprint(device.fingerprint()));
    return new HBox(16, key, times);
  }

  /// How a question names it.
  String title() {
    return device.name().isBlank() ? UserWords.fingerprint(device.fingerprint()) : device.name();
  }

  private void save() {
    if (!name.getText().strip().equals(device.name())) {
      rename.accept(device, name.getText());
    }
  }
}
