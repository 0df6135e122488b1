package org.relaysms.gateway.adminui.overview;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;

/// Chooses the address that goes into codes, among those of this computer.
final class AddressSheet {
  private final ToggleGroup group = new ToggleGroup();
  private final Label problem = Parts.wrapping("", "field-error");
  private final Sheets sheets;
  private final OverviewViewModel model;
  private final Texts texts;

  AddressSheet(Sheets sheets, OverviewViewModel model, Texts texts) {
    this.sheets = sheets;
    this.model = model;
    this.texts = texts;
  }

  void open(ServerStatus.Address now) {
    var choices = new ArrayList<RadioButton>();
    choices.add(choice(texts.get("overview.address.automatic"), Optional.empty()));
    now.choices()
        .forEach(
            one ->
                choices.add(
                    choice(
                        texts.get("overview.address.choice", one.host(), one.networkInterface()),
                        Optional.of(one.host()))));
    choices.stream()
        .filter(
            one ->
                one.getUserData().equals(now.chosen() ? Optional.of(now.host()) : Optional.empty()))
        .forEach(one -> one.setSelected(true));
    var list = new VBox(8);
    list.getChildren().addAll(choices);
    sheets.open(
        texts.get("overview.address.title"),
        choices.getFirst(),
        Parts.wrapping(texts.get("overview.address.words"), "muted"),
        list,
        problem,
        footer());
  }

  private RadioButton choice(String words, Optional<String> host) {
    var choice = new RadioButton(words);
    choice.setUserData(host);
    choice.setToggleGroup(group);
    return choice;
  }

  private HBox footer() {
    var cancel = Parts.button(texts.get("common.cancel"), sheets::close);
    var use = new Button(texts.get("overview.address.use"));
    use.getStyleClass().add("accent");
    use.setId("use-address");
    use.setOnAction(pressed -> send());
    var footer = new HBox(8, cancel, Parts.space(), use);
    footer.getStyleClass().add("sheet-footer");
    return footer;
  }

  private void send() {
    var chosen = group.getSelectedToggle();
    if (chosen != null && chosen.getUserData() instanceof Optional<?> host) {
      var _ = model.chooseAddress(host.map(String.class::cast)).thenAccept(this::answered);
    }
  }

  private void answered(Reply<Nothing> reply) {
    switch (reply) {
      case Reply.Done<Nothing> done -> sheets.close();
      case Reply.Refused<Nothing> refused ->
          problem.setText(texts.get("common.refused", refused.title() + " " + refused.detail()));
      case Reply.Unreachable<Nothing> gone -> problem.setText(texts.get("common.unreachable"));
    }
  }
}
