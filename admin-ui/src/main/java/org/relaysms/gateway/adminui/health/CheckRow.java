package org.relaysms.gateway.adminui.health;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// One check: its state as icon and word, the fact, what it means, and the mend. It takes the
/// focus, so that a keyboard reaches and a screen reader reads every check; while its mend stays
/// the same, so do the buttons in it. FX thread only.
final class CheckRow extends HBox {
  private final HealthWords words;
  private final Consumer<String> goTo;
  private final Label state = Pieces.label("");
  private final Label title = Pieces.label("", "strong");
  private final Label fact = Pieces.wrapping("");
  private final Label meaning = Pieces.wrapping("", "muted");
  private final VBox mend = new VBox(8);
  private Optional<Finding.Mend> shown = Optional.empty();

  /// `goTo` opens a page by its id.
  CheckRow(String id, HealthWords words, Consumer<String> goTo) {
    this.words = words;
    this.goTo = goTo;
    setId("check-" + id);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().add("check-row");
    state.setId("state-" + id);
    fact.setId("fact-" + id);
    meaning.managedProperty().bind(meaning.visibleProperty());
    mend.managedProperty().bind(mend.visibleProperty());
    mend.setVisible(false);
    state.getStyleClass().add("check-state");
    var said = new VBox(4, title, fact, meaning, mend);
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(state, said);
  }

  void show(HealthCheck check) {
    var finding = words.finding(check);
    state.setGraphic(icon(check.state()));
    state.setText(words.state(check));
    title.setText(words.title(check));
    fact.setText(finding.fact());
    meaning.setText(finding.meaning());
    meaning.setVisible(!finding.meaning().isEmpty());
    if (!shown.equals(finding.mend())) {
      shown = finding.mend();
      mend.getChildren().clear();
      shown.ifPresent(this::offer);
      mend.setVisible(shown.isPresent());
    }
    setAccessibleText(spoken(finding));
  }

  private String spoken(Finding finding) {
    return String.join(
            " ",
            title.getText() + ", " + state.getText() + ".",
            finding.fact(),
            finding.meaning(),
            finding.mend().map(Finding.Mend::words).orElse(""))
        .strip();
  }

  private void offer(Finding.Mend way) {
    var line = new HBox(8, Pieces.wrapping(way.words()));
    line.getStyleClass().add("mend-line");
    mend.getChildren().add(line);
    way.command().map(this::command).ifPresent(mend.getChildren()::add);
    way.page().map(this::link).ifPresent(mend.getChildren()::add);
  }

  private Node command(String command) {
    var text = Pieces.wrapping(command, "mono");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var copy =
        new CopyButton(
            words.texts(), words.texts().get("health.command", title.getText()), () -> command);
    copy.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(16, text, copy);
    box.getStyleClass().addAll("command-box", "mend-command");
    return box;
  }

  private Node link(String page) {
    var name =
        words.texts().get(page.equals("messages") ? "health.go.messages" : "health.go.overview");
    var link = new Hyperlink(name);
    link.setAccessibleText(name);
    link.setOnAction(_ -> goTo.accept(page));
    return link;
  }

  private static FontIcon icon(HealthCheck.State state) {
    return switch (state) {
      case FAILED -> Icons.of(Feather.X_CIRCLE, "icon-danger");
      case WARNING -> Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
      case UNKNOWN -> Icons.of(Feather.HELP_CIRCLE, "icon-muted");
      case OK -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
    };
  }
}
