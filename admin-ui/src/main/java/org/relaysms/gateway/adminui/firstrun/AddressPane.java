package org.relaysms.gateway.adminui.firstrun;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.EntryField;
import org.relaysms.gateway.adminui.firstrun.AddressModel.Choice;
import org.relaysms.gateway.adminui.remote.Machine.Addresses;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Chooses the address that goes into the code. FX thread only.
final class AddressPane {
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton automatic = new RadioButton();
  private final VBox choices = new VBox(12);
  private final VBox all = new VBox(16);
  private final AddressModel model;
  private final Texts texts;
  private final Node warning;
  private final Node other;

  AddressPane(AddressModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    warning = warning();
    other = other();
    prepare(automatic, new Choice.Automatic());
    automatic.setId("address-automatic");
    automatic.setWrapText(true);
    model.addresses().subscribe(this::show);
    all.getChildren().addAll(choices, other);
  }

  StepPane pane() {
    return new StepPane(all, () -> automatic);
  }

  private void show(Optional<Addresses> now) {
    var shown = new ArrayList<Node>();
    now.filter(known -> !known.reachable()).ifPresent(_ -> shown.add(warning));
    automatic.setText(automaticWords(now));
    shown.add(automatic);
    now.ifPresent(known -> known.choices().forEach(choice -> shown.add(listed(choice))));
    choices.getChildren().setAll(shown);
  }

  private String automaticWords(Optional<Addresses> now) {
    return now.map(
            known ->
                known.reachable()
                    ? texts.get("firstrun.address.automatic", known.choices().getFirst().host())
                    : texts.get("firstrun.address.automatic.later"))
        .orElseGet(() -> texts.get("firstrun.address.asking"));
  }

  private RadioButton listed(ServerStatus.Choice choice) {
    var button =
        new RadioButton(
            texts.get("firstrun.address.listed", choice.host(), choice.networkInterface()));
    prepare(button, new Choice.Listed(choice.host()));
    button.setWrapText(true);
    return button;
  }

  private void prepare(RadioButton button, Choice choice) {
    button.setToggleGroup(group);
    button.setSelected(model.choice().get().equals(choice));
    button.setOnAction(_ -> model.choice().set(choice));
    model.choice().subscribe(now -> button.setSelected(now.equals(choice)));
  }

  private Node other() {
    var button = new RadioButton(texts.get("firstrun.address.other"));
    button.setId("address-other");
    button.setWrapText(true);
    prepare(button, new Choice.Other());
    var field =
        new EntryField(
            "other-address",
            texts.get("firstrun.address.other.name"),
            Pieces.leftToRight(new TextField()),
            model.other(),
            texts);
    field.getStyleClass().add("first-run-fields");
    return new VBox(8, button, field);
  }

  private Node warning() {
    var words = Pieces.wrapping(texts.get("firstrun.address.unreachable"));
    var box = new HBox(12, Icons.of(Feather.ALERT_TRIANGLE, "icon-20", "icon-warning"), words);
    box.setId("no-address");
    box.getStyleClass().addAll("box", "box-warning", "first-run-note");
    return box;
  }
}
