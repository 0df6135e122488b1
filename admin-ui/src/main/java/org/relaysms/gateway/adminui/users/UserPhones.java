package org.relaysms.gateway.adminui.users;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.users.UserDetailsModel.Phones;

/// The user's phones, one below the other; a row stays as long as its phone does, and with it the
/// focus and what is being typed. FX thread only.
final class UserPhones extends VBox {
  private final UserDetailsModel details;
  private final UsersViewModel model;
  private final UserWords words;
  private final Questions questions;
  private final ObservableValue<Boolean> fixed;
  private final VBox rows = new VBox();
  private final Map<String, PhoneRow> rowsById = new LinkedHashMap<>();
  private Subscription listening = Subscription.EMPTY;

  UserPhones(
      UserDetailsModel details,
      UsersViewModel model,
      UserWords words,
      Questions questions,
      ObservableValue<Boolean> fixed) {
    super(8);
    this.details = details;
    this.model = model;
    this.words = words;
    this.questions = questions;
    this.fixed = fixed;
    setId("phones");
    getStyleClass().add("user-phones");
    getChildren().addAll(Pieces.label(words.texts().get("users.phones"), "strong"), rows);
  }

  void open() {
    listening = details.phones().subscribe(this::show);
  }

  void close() {
    listening.unsubscribe();
  }

  void age() {
    rowsById.values().forEach(PhoneRow::age);
  }

  private void show(Phones now) {
    switch (now) {
      case Phones.Reading _ -> say(words.texts().get("users.phones.reading"));
      case Phones.Unknown _ -> say(words.texts().get("users.phones.unknown"));
      case Phones.Known(List<Device> devices) when devices.isEmpty() ->
          say(words.texts().get("users.phones.none"));
      case Phones.Known(List<Device> devices) -> list(devices);
    }
  }

  private void say(String what) {
    rowsById.clear();
    rows.getChildren().setAll(Pieces.wrapping(what, "muted"));
  }

  private void list(List<Device> devices) {
    var before = new HashMap<>(rowsById);
    rowsById.clear();
    devices.forEach(device -> rowsById.put(device.id(), row(before, device)));
    var wanted = List.<Node>copyOf(rowsById.values());
    if (!rows.getChildren().equals(wanted)) {
      rows.getChildren().setAll(wanted);
    }
  }

  private PhoneRow row(Map<String, PhoneRow> before, Device device) {
    var row =
        before.computeIfAbsent(
            device.id(),
            _ -> new PhoneRow(device, model, words, fixed, details::rename, this::askToRevoke));
    row.show(device);
    return row;
  }

  private void askToRevoke(Device device) {
    var texts = words.texts();
    var name =
        device.name().isBlank() ? UserWords.fingerprint(device.fingerprint()) : device.name();
    questions.confirm(
        texts.get("users.revoke.title", name),
        texts.get("users.revoke.harm"),
        texts.get("users.revoke.deed"),
        () -> details.revoke(device));
  }
}
