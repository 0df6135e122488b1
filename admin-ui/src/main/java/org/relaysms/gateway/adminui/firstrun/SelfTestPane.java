package org.relaysms.gateway.adminui.firstrun;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.firstrun.SelfTestModel.State;
import org.relaysms.gateway.adminui.firstrun.SelfTestRow.Standing;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The steps of a self-test with their states, a bar, and what the whole came to. FX thread only.
final class SelfTestPane extends VBox {
  private final Label count = Pieces.label("", "title");
  private final Label length = Pieces.wrapping("", "muted");
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox rows = new VBox();
  private final Label end = Pieces.wrapping("");
  private final SelfTestModel model;
  private final SelfTestWords words;
  private final Texts texts;

  SelfTestPane(SelfTestModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    words = new SelfTestWords(texts);
    count.setId("passed");
    count.setMinWidth(USE_PREF_SIZE);
    end.setId("test-end");
    end.managedProperty().bind(end.visibleProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("firstrun.test"));
    rows.getStyleClass().add("test-rows");
    getStyleClass().add("self-test");
    var head = new HBox(12, count, length);
    head.getStyleClass().add("test-head");
    VBox.setMargin(rows, new Insets(8, 0, 0, 0));
    getChildren().addAll(head, bar, end, rows);
    model.rows().subscribe(this::show);
    model.state().subscribe(_ -> say());
    model.realServer().subscribe(_ -> say());
  }

  private void show(List<SelfTestRow> now) {
    rows.getChildren().setAll(now.stream().map(this::row).toList());
    say();
  }

  private void say() {
    var of = model.rows().get().size();
    count.setText(texts.get("firstrun.test.count", model.passed(), of));
    bar.setProgress((double) model.passed() / of);
    length.setText(
        switch (model.state().get()) {
          case State.Running(var sofar) -> texts.get("firstrun.test.length", sofar.toSeconds());
          case State.Passed(var sofar) -> texts.get("firstrun.test.took", sofar.toSeconds());
          case State.Idle _, State.Failed _, State.Broken _ -> "";
        });
    var last = last();
    end.setVisible(last.isPresent());
    end.setText(last.orElse(""));
  }

  /// What no row says.
  private Optional<String> last() {
    if (model.state().get() instanceof State.Broken(var said)) {
      return Optional.of(texts.get("firstrun.test.broken", said));
    }
    return model
        .realServer()
        .get()
        .map(answers -> texts.get(answers ? "firstrun.test.real" : "firstrun.test.real.silent"));
  }

  private Node row(SelfTestRow row) {
    var state = Pieces.label(words.state(row.standing()), "test-state");
    var title = Pieces.wrapping(words.title(row));
    var said = new VBox(2, title);
    if (row.standing() instanceof Standing.Failed(var why)) {
      said.getChildren()
          .addAll(Pieces.wrapping(words.why(why)), Pieces.wrapping(words.mend(why), "muted"));
    }
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setMinWidth(0);
    var note = Pieces.label(words.note(row), "muted");
    note.setMinWidth(USE_PREF_SIZE);
    state.setMinWidth(USE_PREF_SIZE);
    dress(row.standing(), state, title);
    var line = new HBox(16, new StackPane(icon(row.standing())), state, said, note);
    line.setId("test-" + row.step());
    line.getStyleClass().add("test-row");
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(state.getText() + ": " + title.getText());
    return line;
  }

  private static void dress(Standing standing, Label state, Label title) {
    switch (standing) {
      case Standing.Running _ -> {
        state.getStyleClass().add("strong");
        title.getStyleClass().add("strong");
      }
      case Standing.ToDo _, Standing.NotRun _ -> {
        state.getStyleClass().add("muted");
        title.getStyleClass().add("muted");
      }
      case Standing.Passed _, Standing.Failed _ -> {}
    }
  }

  private static Node icon(Standing standing) {
    return switch (standing) {
      case Standing.ToDo _ -> Icons.of(Feather.CIRCLE, "icon-20", "icon-muted");
      case Standing.Running _ -> Icons.of(Feather.ARROW_RIGHT, "icon-20", "icon-accent");
      case Standing.Passed _ -> Icons.of(Feather.CHECK_CIRCLE, "icon-20", "icon-success");
      case Standing.Failed _ -> Icons.of(Feather.X_CIRCLE, "icon-20", "icon-danger");
      case Standing.NotRun _ -> Icons.of(Feather.MINUS_CIRCLE, "icon-20", "icon-muted");
    };
  }
}
