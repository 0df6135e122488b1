package org.relaysms.gateway.adminui.sync;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// "This sync": how far it has got, in four lines, and one more where the operator is asked. FX
/// thread only.
final class SyncSteps extends VBox {
  private static final int ASKED = 3;

  private final Texts texts;

  SyncSteps(Texts texts) {
    this.texts = texts;
    getStyleClass().add("sync-steps");
  }

  void show(SyncStage stage) {
    var at = position(stage);
    getChildren()
        .setAll(
            step(0, at, texts.get("sync.step.connect"), texts.get("sync.step.connected")),
            step(1, at, texts.get("sync.step.phone"), texts.get("sync.step.phone.found")),
            step(
                2,
                at,
                texts.get(at == 2 ? "sync.step.password.now" : "sync.step.password"),
                texts.get("sync.step.password")));
    if (at == ASKED) {
      getChildren().add(step(ASKED, at, asked(stage), ""));
    }
    getChildren().add(step(4, at, texts.get("sync.step.done"), texts.get("sync.step.done")));
  }

  private String asked(SyncStage stage) {
    return texts.get(stage.asks() ? "sync.step.asks" : "sync.step.approved");
  }

  /// The step under way, -1 for none, 5 when all are made.
  private static int position(SyncStage stage) {
    return switch (stage) {
      case SyncStage.Connecting _ -> 0;
      case SyncStage.ShowingCode _ -> 1;
      case SyncStage.WaitingForPassword waiting ->
          waiting.phone().approval().isPresent() ? ASKED : 2;
      case SyncStage.Done _ -> 5;
      case SyncStage.Idle _, SyncStage.NoAddress _, SyncStage.Expired _, SyncStage.Refused _ -> -1;
    };
  }

  private static Node step(int own, int at, String words, String wordsWhenMade) {
    var row =
        own < at
            ? new HBox(12, Icons.of(Feather.CHECK, "icon-success"), Pieces.label(wordsWhenMade))
            : own == at
                ? new HBox(
                    12, Icons.of(Feather.ARROW_RIGHT, "icon-accent"), Pieces.label(words, "strong"))
                : new HBox(
                    12, Icons.of(Feather.CIRCLE, "icon-muted"), Pieces.label(words, "muted"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("step");
    return row;
  }
}
