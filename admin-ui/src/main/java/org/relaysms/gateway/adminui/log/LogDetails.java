package org.relaysms.gateway.adminui.log;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The selected line below the table: whole, and with its trace, which opens and folds. FX thread
/// only.
final class LogDetails extends VBox {
  private final LogViewModel model;
  private final LogWords words;
  private final Texts texts;
  private final HBox icon = new HBox();
  private final Label title = Pieces.label("", "title");
  private final Label when = Pieces.label("", "muted");
  private final Label message = Pieces.wrapping("");
  private final Button fold;
  private final TextArea trace = Pieces.leftToRight(new TextArea());
  private boolean open = true;
  private Subscription listening = Subscription.EMPTY;

  LogDetails(LogViewModel model, LogWords words, Runnable close) {
    this.model = model;
    this.words = words;
    texts = words.texts();
    fold = Pieces.button("", Feather.CHEVRON_DOWN, this::fold);
    fold.setId("fold-trace");
    fold.managedProperty().bind(fold.visibleProperty());
    message.setId("log-message");
    trace.setId("trace");
    trace.setEditable(false);
    trace.getStyleClass().add("log-tail");
    trace.setAccessibleText(texts.get("log.trace"));
    trace.managedProperty().bind(trace.visibleProperty());
    VBox.setVgrow(trace, Priority.ALWAYS);
    var body = new VBox(8, message, fold, trace);
    body.getStyleClass().add("log-details-body");
    var scroll = Pieces.scrolling(body);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("list-details");
    getChildren().addAll(head(close), scroll);
  }

  void open() {
    listening =
        Subscription.combine(
            model.selected().subscribe(line -> line.ifPresent(it -> show(it.line()))),
            model.now().subscribe(_ -> model.selected().get().ifPresent(it -> sayWhen(it.line()))));
  }

  void close() {
    listening.unsubscribe();
  }

  /// Opens the trace, or folds it.
  void fold() {
    open = !open;
    model.selected().get().ifPresent(it -> showTrace(it.line().trace()));
  }

  private HBox head(Runnable close) {
    var copy = new CopyButton(texts, texts.get("log.line"), this::text);
    copy.setMinWidth(USE_PREF_SIZE);
    var shut = Pieces.iconOnly(texts.get("log.details.close"), Feather.X, close);
    shut.setId("close-line");
    var head = new HBox(12, icon, title, when, Pieces.space(), copy, shut);
    icon.setAlignment(Pos.CENTER);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("details-head");
    return head;
  }

  private String text() {
    return model.selected().get().map(it -> words.whole(it.line())).orElse("");
  }

  private void show(LogLine line) {
    var sign = LogWords.icon(line.level());
    sign.getStyleClass().add("icon-20");
    icon.getChildren().setAll(sign);
    title.setText(words.level(line.level()));
    message.setText(texts.isolated(line.message()));
    sayWhen(line);
    showTrace(line.trace());
  }

  private void sayWhen(LogLine line) {
    var time = words.time(line.at(), model.now().get());
    var who = line.logger().isEmpty() ? time : texts.get("log.by", time, line.shortLogger());
    when.setText(line.thread().isEmpty() ? who : texts.get("log.by-thread", who, line.thread()));
  }

  private void showTrace(Optional<String> lines) {
    fold.setVisible(lines.isPresent());
    trace.setVisible(lines.isPresent() && open);
    lines.ifPresent(this::showTrace);
  }

  private void showTrace(String lines) {
    var deed =
        open ? texts.get("log.trace.fold") : texts.get("log.trace.open", lines.lines().count());
    fold.setText(deed);
    fold.setAccessibleText(deed);
    fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    if (!lines.equals(trace.getText())) {
      trace.setText(lines);
    }
  }
}
