package org.relaysms.gateway.adminui.gateways;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.Gateway;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The selected gateway below the table: facts, ups and downs, what to do. FX thread only.
final class GatewayDetails extends VBox {
  private final GatewaysViewModel model;
  private final GatewayDetailsModel details;
  private final AlertRuleModel rule;
  private final AlertRuleForm ruleForm;
  private final GatewayWords words;
  private final Texts texts;
  private final Supplier<String> seedsUrl;
  private final Runnable close;
  private final HBox head = new HBox(12);
  private final GatewayFacts facts;
  private final GatewayHistory history;
  private final VBox toDo = new VBox(8);
  private final Label number = Pieces.label("", "title");
  private final FlowPane columns = new FlowPane(24, 16);
  private final Hyperlink toRule = new Hyperlink();
  private final Label standingFor = Pieces.label("");
  private Optional<Standing> shown = Optional.empty();
  private Subscription row = Subscription.EMPTY;
  private Subscription listening = Subscription.EMPTY;

  GatewayDetails(
      GatewaysViewModel model,
      GatewayDetailsModel details,
      AlertRuleModel rule,
      GatewayWords words,
      Supplier<String> seedsUrl,
      Runnable close) {
    this.model = model;
    this.details = details;
    this.rule = rule;
    this.words = words;
    this.seedsUrl = seedsUrl;
    this.close = close;
    texts = words.texts();
    ruleForm = new AlertRuleForm(rule, this::showSteps, texts);
    toRule.setText(texts.get("gateways.alert"));
    toRule.setId("show-alert-rule");
    toRule.setAccessibleText(toRule.getText());
    toRule.setOnAction(_ -> showRule());
    facts = new GatewayFacts(details, words);
    history = new GatewayHistory(details, words, model);
    getStyleClass().addAll("gateway-details", "list-details");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("details-head");
    arrangeColumns();
    var scroll = Pieces.scrolling(columns);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  void open() {
    details.open();
    history.open();
    facts.open();
    ruleForm.open();
    listening =
        Subscription.combine(
            model.selected().subscribe(this::select), model.now().subscribe(_ -> age()));
  }

  void close() {
    listening.unsubscribe();
    row.unsubscribe();
    facts.close();
    ruleForm.close();
    history.close();
    details.close();
  }

  private void select(Optional<GatewayRow> now) {
    row.unsubscribe();
    row = Subscription.EMPTY;
    withdrawQuestion();
    facts.hideImsi();
    rule.show(now.map(GatewayRow::imsi));
    last(toDo);
    now.ifPresent(it -> row = it.gateway().subscribe(_ -> show(it)));
  }

  /// The head and the advice are made anew for another state only: while it stays, so do the focus
  /// and a question, and somebody who goes down the table waits for neither.
  private void show(GatewayRow it) {
    facts.show(it.now());
    number.setText(it.now().msisdn());
    if (!shown.equals(Optional.of(it.standing()))) {
      shown = Optional.of(it.standing());
      showHead(it.standing());
      showToDo(it.standing());
    }
    age();
  }

  /// It was about the gateway that was selected before.
  private void withdrawQuestion() {
    if (!head.getChildren().contains(standingFor)) {
      shown = Optional.empty();
    }
  }

  private void showHead(Standing standing) {
    head.getChildren()
        .setAll(
            GatewayWords.icon(standing, "icon-20"),
            number,
            standingFor,
            Pieces.space(),
            buttons(standing));
  }

  private HBox buttons(Standing standing) {
    var buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    if (standing == Standing.WAITING_FOR_APPROVAL) {
      var approve =
          Pieces.button(
              texts.get("gateways.details.approve"), Feather.USER_CHECK, details::approve);
      approve.getStyleClass().add("accent");
      buttons.getChildren().add(approve);
    }
    buttons
        .getChildren()
        .addAll(
            Pieces.button(
                texts.get("gateways.details.copy"),
                Feather.COPY,
                () -> Pieces.copy(number.getText())),
            Pieces.button(
                texts.get("gateways.details.remove"), Feather.TRASH_2, () -> askToRemove(standing)),
            Pieces.iconOnly(texts.get("gateways.details.close"), Feather.X, close));
    return buttons;
  }

  /// In place of the head, so that the question stands where the button was.
  private void askToRemove(Standing standing) {
    var remove =
        Pieces.button(texts.get("gateways.remove.remove"), Feather.TRASH_2, details::remove);
    var keep =
        Pieces.button(texts.get("gateways.remove.keep"), Feather.X, () -> showHead(standing));
    head.getChildren()
        .setAll(
            GatewayWords.icon(standing, "icon-20"),
            number,
            Pieces.label(texts.get("gateways.remove.sure")),
            Pieces.space(),
            keep,
            remove);
    keep.requestFocus();
  }

  private void age() {
    model
        .selected()
        .get()
        .ifPresent(
            it -> {
              var state = words.standing(it.standing());
              standingFor.setText(
                  it.standing() == Standing.SILENT || it.standing() == Standing.LATE
                      ? texts.get("gateways.details.for", state, sinceLastPing(it.now()))
                      : state);
            });
  }

  private String sinceLastPing(Gateway gateway) {
    return texts.roughly(model.age(gateway));
  }

  private void showToDo(Standing standing) {
    var steps = words.toDo(standing, seedsUrl.get());
    toDo.getChildren().setAll(AlertRuleForm.titled(texts.get("gateways.todo"), toRule));
    for (var at = 0; at < steps.size(); at++) {
      toDo.getChildren().add(step(at + 1, steps.get(at), steps.size() > 1));
    }
  }

  private Node step(int number, String words, boolean numbered) {
    var text = Pieces.wrapping(words);
    HBox.setHgrow(text, Priority.ALWAYS);
    var count = Pieces.label(texts.number(number) + ".");
    count.getStyleClass().add("step-count");
    return numbered ? new HBox(4, count, text) : text;
  }

  /// In place of what to do, so that the details stay as high as they are.
  private void showRule() {
    last(ruleForm);
    ruleForm.begin();
  }

  private void showSteps() {
    last(toDo);
    toRule.requestFocus();
  }

  private void last(Node column) {
    columns.getChildren().setAll(facts, history, column);
  }

  /// Beside each other, or below where text is too large for that.
  private void arrangeColumns() {
    facts.getStyleClass().add("gateway-facts");
    history.getStyleClass().add("gateway-history");
    toDo.getStyleClass().add("gateway-to-do");
    ruleForm.getStyleClass().add("gateway-to-do");
    last(toDo);
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("details-columns");
  }
}
