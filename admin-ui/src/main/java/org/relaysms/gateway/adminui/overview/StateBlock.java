package org.relaysms.gateway.adminui.overview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.StateWords;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;

/// The state in large letters, what is known about it, and what can be done to it.
final class StateBlock extends HBox {
  private final StackPane icon = new StackPane();
  private final Label words = Parts.label("", "display");
  private final HBox buttons = new HBox(8);
  private final OverviewViewModel model;
  private final Questions questions;
  private final Texts texts;

  StateBlock(OverviewViewModel model, Questions questions, Texts texts) {
    super(16);
    this.model = model;
    this.questions = questions;
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("state-block");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    var detail = Parts.wrapping("", "muted");
    detail.textProperty().bind(model.detail());
    words.setId("server-state");
    getChildren().addAll(icon, Parts.growing(new VBox(words, detail)), buttons);
    model.state().subscribe(this::show);
  }

  private void show(ServerState now) {
    var said = StateWords.of(now, texts);
    words.setText(said.words());
    icon.getChildren().setAll(Icons.of(said.icon(), "icon-32", said.tone()));
    buttons.getChildren().setAll(buttonsFor(now));
  }

  private Button[] buttonsFor(ServerState now) {
    return switch (now) {
      case ServerState.Stopped() -> new Button[] {start()};
      case ServerState.Starting starting -> new Button[] {cancelStart()};
      case ServerState.Running running -> new Button[] {restart(), stop()};
      case ServerState.Stopping stopping -> new Button[0];
      case ServerState.Failed failed -> new Button[0];
    };
  }

  private Button start() {
    var start =
        Parts.button(texts.get("overview.start"), Feather.PLAY, () -> model.control().start());
    start.getStyleClass().add("accent");
    start.setId("start");
    return start;
  }

  private Button cancelStart() {
    return Parts.button(
        texts.get("overview.stop.now"), Feather.SQUARE, () -> model.control().stop());
  }

  private Button restart() {
    var restart =
        Parts.button(
            texts.get("overview.restart"),
            Feather.REFRESH_CW,
            () ->
                questions.confirm(
                    texts.get("overview.restart.title"),
                    model.harmOfStopping(),
                    texts.get("overview.restart.deed"),
                    () -> model.control().restart().thenAccept(this::restarting)));
    restart.setId("restart");
    return restart;
  }

  private void restarting(Reply<Nothing> reply) {
    if (reply instanceof Reply.Refused<Nothing> refused) {
      questions.tell(
          texts.get("overview.restart.refused"),
          refused.detail(),
          texts.get("overview.restart.refused.then"));
    }
  }

  private Button stop() {
    var stop =
        Parts.button(
            texts.get("overview.stop"),
            Feather.SQUARE,
            () ->
                questions.confirm(
                    texts.get("overview.stop.title"),
                    model.harmOfStopping(),
                    texts.get("overview.stop.deed"),
                    () -> model.control().stop()));
    stop.setId("stop");
    return stop;
  }
}
