package org.relaysms.gateway.adminui.users;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;
import org.relaysms.gateway.adminui.users.ImportViewModel.Stage;

/// A file of users on its way in, in place of the table: choose, look, run, result. FX thread only.
final class ImportPane extends VBox {
  private final ImportViewModel model;
  private final UsersViewModel users;
  private final Texts texts;
  private final ImportChoice choice;
  private final ScrollPane choiceScroll;
  private final ImportTable table;
  private final ImportResult result;
  private final Label said = Pieces.wrapping("", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = Pieces.label("", "strong");
  private boolean running;
  private Subscription listening = Subscription.EMPTY;

  ImportPane(ImportViewModel model, UsersViewModel users, Questions questions, Texts texts) {
    super(16);
    this.model = model;
    this.users = users;
    this.texts = texts;
    var words = new ImportWords(texts);
    choice = new ImportChoice(model, words);
    choiceScroll = Pieces.scrolling(choice);
    table = new ImportTable(words);
    result = new ImportResult(model, words, questions);
    setId("import");
    getStyleClass().add("import-pane");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(choiceScroll, Priority.ALWAYS);
    List.of(said, progress, result.head()).forEach(this::measureBy);
    bar.setAccessibleText(texts.get("users.import"));
    bar.getStyleClass().add("import-bar");
  }

  /// Columns are as wide as the text beside the table asks for, whichever is on screen.
  private void measureBy(Label text) {
    text.fontProperty().subscribe(font -> table.textSize(font.getSize()));
  }

  void open() {
    running = false;
    listening =
        Subscription.combine(
            model.stage().subscribe(this::show), users.standing().subscribe(_ -> showAgain()));
  }

  void close() {
    listening.unsubscribe();
  }

  /// Whether the import may begin depends on the server.
  private void showAgain() {
    if (model.stage().get() instanceof Stage.Preview preview) {
      show(preview);
    }
  }

  private void show(Stage stage) {
    switch (stage) {
      case Stage.Shut _ -> shut();
      case Stage.Choosing(var why) -> {
        lay(choiceScroll);
        choice.show(why);
      }
      case Stage.Reading _ -> lay(Pieces.label(texts.get("users.import.reading"), "strong"));
      case Stage.Preview(var rows) -> preview(rows);
      case Stage.Running(var rows, int done, int all) -> runs(rows, done, all);
      case Stage.Finished(var rows) -> finished(rows);
    }
    running = stage instanceof Stage.Running;
  }

  private void shut() {
    choice.clear();
    table.getItems().clear();
    getChildren().clear();
  }

  private void preview(List<ImportRow> rows) {
    var fresh = model.count(row -> row.verdict() instanceof Verdict.New);
    var summary =
        Pieces.wrapping(
            texts.get(
                "users.import.preview",
                fresh,
                model.count(row -> row.verdict() instanceof Verdict.Exists),
                model.count(row -> row.verdict() instanceof Verdict.Wrong)),
            "strong");
    summary.setId("import-summary");
    said.setText(texts.get(users.live() ? "users.import.untouched" : "users.import.not-live"));
    var run = Pieces.button(texts.get("users.import.run", fresh), Feather.UPLOAD, model::run);
    run.setId("import-run");
    run.getStyleClass().add("accent");
    run.setDisable(fresh == 0 || !users.live());
    var another =
        Pieces.button(texts.get("users.import.another"), Feather.FILE_TEXT, model::chooseAgain);
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, model::shut);
    table.getItems().setAll(rows);
    lay(summary, said, table, line(8, cancel, another, Pieces.space(), run));
    (run.isDisabled() ? another : run).requestFocus();
  }

  private void runs(List<ImportRow> rows, int done, int all) {
    bar.setProgress(all == 0 ? 1 : (double) done / all);
    progress.setText(texts.get("users.import.progress", done, all));
    if (!running) {
      var stop = Pieces.button(texts.get("users.import.stop"), Feather.SQUARE, model::stop);
      stop.setId("import-stop");
      table.getItems().setAll(rows);
      lay(line(16, bar, progress), table, line(8, Pieces.space(), stop));
      stop.requestFocus();
    }
  }

  private void finished(List<ImportRow> rows) {
    table.getItems().setAll(rows.stream().sorted(ImportPane::troubleFirst).toList());
    var footer = result.footer();
    lay(Stream.concat(result.above().stream(), Stream.of(table, footer)).toArray(Node[]::new));
    Optional.ofNullable(footer.lookup("#import-done")).ifPresent(Node::requestFocus);
  }

  private static int troubleFirst(ImportRow one, ImportRow other) {
    return Integer.compare(rank(one), rank(other));
  }

  private static int rank(ImportRow row) {
    return switch (row.outcome().get()) {
      case Outcome.Failed _ -> 0;
      case Outcome.Unanswered _, Outcome.NotTried _, Outcome.Waiting _ -> 1;
      case Outcome.Skipped _ -> 2;
      case Outcome.Added _ -> 3;
    };
  }

  private static HBox line(double gap, Node... parts) {
    var line = new HBox(gap, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("import-line");
    return line;
  }

  private void lay(Node... parts) {
    getChildren().setAll(parts);
  }
}
