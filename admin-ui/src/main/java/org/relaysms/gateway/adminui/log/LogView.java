package org.relaysms.gateway.adminui.log;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.log.LogViewModel.Said;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FilterField;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The Log page: head, levels, what the lines are worth, table and details. FX thread only.
public final class LogView implements Page {
  private static final double TABLE_SHARE = 0.6;

  private final LogViewModel model;
  private final Ticker ticker;
  private final Texts texts;
  private final LogWords words;
  private final LogTable table;
  private final LogDetails details;
  private final LevelBar levels;
  private final StandingLine standing;
  private final Node empty;
  private final FilterField filter;
  private final HBox tools = new HBox(8);
  private final Button pause;
  private final Button save;
  private final Button toEnd;
  private final Label said = Pieces.wrapping("", "muted");
  private final SplitPane split = new SplitPane();
  private final VBox full;
  private final StackPane body = new StackPane();
  private final VBox page;
  private Subscription open = () -> {};

  public LogView(LogViewModel model, Ticker ticker, Texts texts) {
    this.model = model;
    this.ticker = ticker;
    this.texts = texts;
    filter = new FilterField(texts.get("log.filter"));
    words = new LogWords(texts);
    table = new LogTable(model, words, this::copy);
    details = new LogDetails(model, words, table::unselect);
    levels = new LevelBar(model, words);
    standing = new StandingLine(model, words);
    empty = Pieces.scrolling(new EmptyLog(model.file().toString(), texts));
    pause = Pieces.button("", Feather.PAUSE, this::togglePause);
    pause.setId("pause");
    save = Pieces.button(texts.get("log.save"), Feather.SAVE, this::save);
    save.setId("save-report");
    toEnd = Pieces.button("", Feather.ARROW_DOWN, model::toEnd);
    toEnd.setId("to-end");
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(withWayBack());
    SplitPane.setResizableWithParent(details, false);
    full = new VBox(levelRow(), split);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setAlignment(Pos.TOP_LEFT);
    page = new VBox(head(), standing, body);
    page.getStyleClass().addAll("log-page", "list-page");
    page.getStylesheets().add(sheet());
  }

  @Override
  public String id() {
    return "log";
  }

  @Override
  public String titleKey() {
    return "log.title";
  }

  @Override
  public Ikon icon() {
    return Feather.FILE_TEXT;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut("F6", "log.shortcut.pause"),
        new Shortcut("F7", "log.shortcut.trace"),
        new Shortcut("F8", "log.shortcut.to-end"),
        new Shortcut("F9", "log.shortcut.save"),
        new Shortcut("Ctrl+C", "log.shortcut.copy"));
  }

  @Override
  public void opened() {
    details.open();
    levels.open();
    standing.open();
    var seen =
        javafx.util.Subscription.combine(
            model.standing().subscribe(this::arrange),
            model.selected().subscribe(this::showDetails),
            model.paused().subscribe(_ -> showPause()),
            model.following().subscribe(this::follow),
            model.unseen().subscribe(now -> showUnseen(now.intValue())),
            model.said().subscribe(this::say));
    open =
        Subscription.all(
            model.open(),
            ticker.everySecond(model::tick),
            seen::unsubscribe,
            levels::close,
            standing::close,
            details::close);
    table.resettle();
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

  @Override
  public void find() {
    filter.take();
  }

  @Override
  public void keyPressed(KeyEvent key) {
    switch (key.getCode()) {
      case F6 -> pause.fire();
      case F7 -> details.fold();
      case F8 -> model.toEnd();
      case F9 -> save.fire();
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// Each line has its time, and above them stands how far they are live.
  @Override
  public boolean tellsAge() {
    return true;
  }

  private void follow(boolean now) {
    if (now) {
      table.resettle();
    }
  }

  private void arrange(Standing now) {
    var none = now instanceof Standing.Unknown;
    tools.setVisible(!none);
    showPause();
    var wanted = none ? empty : full;
    if (!body.getChildren().equals(List.of(wanted))) {
      body.getChildren().setAll(wanted);
    }
  }

  private void showDetails(Optional<LogRow.Line> line) {
    if (line.isEmpty()) {
      split.getItems().remove(details);
    } else if (!split.getItems().contains(details)) {
      split.getItems().add(details);
      split.setDividerPositions(TABLE_SHARE);
    }
  }

  private HBox head() {
    filter.text().bindBidirectional(model.filter());
    filter.font().subscribe(font -> table.textSize(font.getSize()));
    var copy = Pieces.button(texts.get("log.copy"), Feather.COPY, this::copy);
    copy.setId("copy-log");
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.getChildren().addAll(filter, pause, copy, save);
    HBox.setMargin(filter, new Insets(0, 8, 0, 0));
    var head = new HBox(Pieces.label(texts.get("log.title"), "title"), Pieces.space(), tools);
    head.getStyleClass().add("page-head");
    return head;
  }

  private FlowPane levelRow() {
    said.setId("log-said");
    said.setGraphicTextGap(8);
    var row = new FlowPane(16, 8, levels, said);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("level-row");
    return row;
  }

  /// The table, and over its end the way to what is below.
  private StackPane withWayBack() {
    toEnd.getStyleClass().add("to-end");
    StackPane.setAlignment(toEnd, Pos.BOTTOM_CENTER);
    StackPane.setMargin(toEnd, new Insets(0, 0, 16, 0));
    return new StackPane(table, toEnd);
  }

  private void togglePause() {
    model.paused().set(!model.paused().get());
  }

  private void showPause() {
    var on = model.paused().get();
    var deed = on ? texts.get("log.go-on") : texts.get("log.pause");
    pause.setText(deed);
    pause.setAccessibleText(deed + ", F6");
    pause.setGraphic(Icons.of(on ? Feather.PLAY : Feather.PAUSE));
    pause.setDisable(!on && !live());
    showSign();
    say(model.said().get());
  }

  private void showUnseen(int lines) {
    var words = texts.get("log.unseen", lines);
    toEnd.setText(words);
    toEnd.setAccessibleText(words);
    toEnd.setVisible(lines > 0);
  }

  private void copy() {
    var rows = table.chosen();
    Pieces.copy(words.copied(rows));
    model.copied(rows.size());
  }

  private void save() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("log.save.title"));
    chooser.setInitialFileName("relaysms-gateway-report.txt");
    Optional.ofNullable(chooser.showSaveDialog(page.getScene().getWindow()))
        .ifPresent(file -> model.saveReport(file.toPath()));
  }

  private void say(Said deed) {
    said.setText(
        switch (deed) {
          case Said.Nothing _ -> nothingSaid();
          case Said.Saved(var file) -> texts.get("log.saved", String.valueOf(file.getFileName()));
          case Said.Copied(int lines) -> texts.get("log.copied", lines);
          case Said.NotSaved _ -> texts.get("log.not-saved");
        });
  }

  private String nothingSaid() {
    if (model.paused().get()) {
      return texts.get("log.paused");
    }
    return live() ? texts.get("log.live") : "";
  }

  /// Colour for what is as it should be, and for what is held up.
  private void showSign() {
    var sign =
        model.paused().get()
            ? Optional.of(Icons.of(Feather.PAUSE, "icon-warning"))
            : Optional.of(Icons.of(Feather.ACTIVITY, "icon-success")).filter(_ -> live());
    said.setGraphic(sign.orElse(null));
  }

  private boolean live() {
    return model.standing().get() instanceof Standing.Live;
  }

  private static String sheet() {
    return Objects.requireNonNull(LogView.class.getResource("log.css")).toExternalForm();
  }
}
