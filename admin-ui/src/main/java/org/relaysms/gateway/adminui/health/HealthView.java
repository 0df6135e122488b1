package org.relaysms.gateway.adminui.health;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.HealthCheck.State;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The page: the checks, the worst first, or why there are none. FX thread only.
public final class HealthView implements Page {
  private final VBox page = new VBox();
  private final VBox body = new VBox();
  private final ScrollPane scroll = Pieces.scrolling(body);
  private final Label age = Pieces.label("", "muted");
  private final Label heading = Pieces.wrapping("", "display");
  private final Label explanation = Pieces.wrapping("");
  private final VBox nothing = new VBox(4, heading, explanation);
  private final Label summary = Pieces.wrapping("", "strong");
  private final Button again;
  private final Button test;
  private final CheckRows rows;
  private final HealthViewModel model;
  private final Ticker ticker;
  private final Texts texts;
  private Subscription open = () -> {};

  /// `goTo` opens another page by its id; `selfTest` tries the settings out.
  public HealthView(
      HealthViewModel model, Ticker ticker, Texts texts, Consumer<String> goTo, Runnable selfTest) {
    this.model = model;
    this.ticker = ticker;
    this.texts = texts;
    rows = new CheckRows(new HealthWords(texts), goTo);
    again = Pieces.keyed(texts.get("health.refresh"), Feather.REFRESH_CW, "Ctrl+R", this::refresh);
    again.setId("check-again");
    test = Pieces.button(texts.get("health.self-test"), Feather.PLAY, selfTest);
    test.setId("self-test");
    age.setId("checked");
    heading.setId("no-health");
    summary.setId("health-summary");
    body.getStyleClass().add("health-body");
    page.getStyleClass().add("health-page");
    page.getStylesheets().add(sheet());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getChildren().addAll(head(), scroll);
  }

  @Override
  public String id() {
    return "health";
  }

  @Override
  public String titleKey() {
    return "health.title";
  }

  @Override
  public Ikon icon() {
    return Feather.ACTIVITY;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void opened() {
    var standing = model.standing().subscribe(this::show);
    var now = model.now().subscribe(_ -> sayAge());
    open =
        Subscription.all(
            model.open(), ticker.everySecond(model::tick), standing::unsubscribe, now::unsubscribe);
  }

  @Override
  public void closed() {
    open.close();
    open = () -> {};
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  private HBox head() {
    var head =
        new HBox(
            Pieces.label(texts.get("health.title"), "title"), age, Pieces.space(), test, again);
    head.getStyleClass().add("page-head");
    HBox.setMargin(age, new Insets(0, 0, 0, 8));
    return head;
  }

  /// The age of the checks counts beside them.
  @Override
  public boolean tellsAge() {
    return true;
  }

  private void show(Standing standing) {
    switch (standing) {
      case Standing.NotRunning _ -> explain("health.stopped");
      case Standing.Asking _ -> explain("health.asking");
      case Standing.Unreachable(var at) -> explain("health.unreachable", texts.clock(at));
      case Standing.Refused(var status) -> explain("health.refused", String.valueOf(status));
      case Standing.Told told -> show(told);
    }
    again.setDisable(standing instanceof Standing.NotRunning);
    sayAge();
  }

  private void show(Standing.Told told) {
    summary.setText(summary(told));
    rows.show(told.checks());
    put(summary, rows);
  }

  private String summary(Standing.Told told) {
    return told.count(State.OK) == told.checks().size()
        ? texts.get("health.summary.well")
        : texts.get(
            "health.summary",
            told.count(State.FAILED),
            told.count(State.WARNING),
            told.count(State.UNKNOWN),
            told.count(State.OK));
  }

  private void explain(String key, Object... values) {
    heading.setText(texts.get(key));
    explanation.setText(texts.get(key + ".then", values));
    put(nothing);
  }

  private void put(Node... nodes) {
    if (!body.getChildren().equals(List.of(nodes))) {
      body.getChildren().setAll(nodes);
    }
  }

  private void sayAge() {
    age.setText(
        model.standing().get() instanceof Standing.Told(_, var at)
            ? texts.get("health.checked", texts.ago(Duration.between(at, model.now().get())))
            : "");
  }

  private static String sheet() {
    return Objects.requireNonNull(HealthView.class.getResource("health.css")).toExternalForm();
  }
}
