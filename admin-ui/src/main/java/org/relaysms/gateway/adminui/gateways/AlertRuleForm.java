package org.relaysms.gateway.adminui.gateways;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.gateways.AlertRuleModel.Outcome;
import org.relaysms.gateway.adminui.remote.AlertRule.Mode;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// "Alert when silent": as the settings say, after times of its own, or never. FX thread only.
final class AlertRuleForm extends VBox {
  private static final int DIGITS = 7;

  private final AlertRuleModel model;
  private final Texts texts;
  private final ToggleGroup modes = new ToggleGroup();
  private final TextField period = new TextField();
  private final TextField grace = new TextField();
  private final Label wrongPeriod = Pieces.wrapping("", "field-error");
  private final Label wrongGrace = Pieces.wrapping("", "field-error");
  private final Label became = Pieces.wrapping("", "muted", "caption");
  private Subscription listening = Subscription.EMPTY;

  /// @param back leads to what to do
  AlertRuleForm(AlertRuleModel model, Runnable back, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    setId("alert-rule");
    period.textProperty().bindBidirectional(model.period());
    grace.textProperty().bindBidirectional(model.grace());
    getChildren()
        .addAll(
            titled(texts.get("gateways.alert"), link(texts.get("gateways.todo"), back)),
            choice(Mode.USUAL, texts.get("gateways.alert.usual")),
            choice(Mode.OWN, texts.get("gateways.alert.own")),
            times(),
            choice(Mode.NEVER, texts.get("gateways.alert.never")),
            Pieces.button(texts.get("gateways.alert.save"), Feather.CHECK, model::save),
            hidingEmpty(became));
  }

  private static Hyperlink link(String words, Runnable deed) {
    var link = new Hyperlink(words);
    link.setAccessibleText(words);
    link.setOnAction(_ -> deed.run());
    return link;
  }

  /// A heading, and the way to what else stands there.
  static HBox titled(String title, Hyperlink other) {
    var row = new HBox(8, Pieces.label(title, "strong"), Pieces.space(), other);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// The form came into view.
  void begin() {
    ((RadioButton) modes.getSelectedToggle()).requestFocus();
  }

  void open() {
    listening = model.outcome().subscribe(this::say);
  }

  void close() {
    listening.unsubscribe();
  }

  private Node choice(Mode mode, String words) {
    var button = new RadioButton(words);
    button.setId("alert-" + mode.name());
    button.setWrapText(true);
    button.setToggleGroup(modes);
    button.setAccessibleText(words);
    model.mode().subscribe(now -> button.setSelected(now == mode));
    button.setOnAction(_ -> model.mode().set(mode));
    return button;
  }

  private Node times() {
    var both =
        new VBox(
            4,
            field(period, "alert-period", texts.get("gateways.alert.period")),
            hidingEmpty(wrongPeriod),
            field(grace, "alert-grace", texts.get("gateways.alert.grace")),
            hidingEmpty(wrongGrace));
    both.visibleProperty().bind(model.mode().map(now -> now == Mode.OWN));
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }

  private Node field(TextField field, String id, String name) {
    field.setId(id);
    field.setPrefColumnCount(DIGITS);
    field.setAccessibleText(name);
    field.setOnAction(_ -> model.save());
    var row = new HBox(8, Pieces.wrapping(name, "muted", "alert-rule-key"), field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void say(Outcome now) {
    wrongPeriod.setText(
        now == Outcome.WRONG_PERIOD ? texts.get("gateways.alert.period.wrong") : "");
    wrongGrace.setText(now == Outcome.WRONG_GRACE ? texts.get("gateways.alert.grace.wrong") : "");
    became.setText(
        switch (now) {
          case NONE, WRONG_PERIOD, WRONG_GRACE -> "";
          case UNREAD -> texts.get("gateways.alert.unread");
          case SAVED -> texts.get("gateways.alert.saved");
          case FAILED -> texts.get("gateways.failed");
        });
  }

  private static Label hidingEmpty(Label label) {
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
