package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The self-test over the window, with the settings of the data folder; closing it ends the test.
/// FX thread only.
public final class SelfTestSheet {
  private static final double WIDTH = 760;

  private SelfTestSheet() {}

  /// Opens it and begins.
  public static void open(Sheets sheets, SelfTestModel model, Path dataFolder, Texts texts) {
    var pane = new SelfTestPane(model, texts);
    pane.setPrefWidth(WIDTH);
    pane.getStylesheets()
        .add(
            Objects.requireNonNull(SelfTestSheet.class.getResource("firstrun.css"))
                .toExternalForm());
    var close = new Button(texts.get("common.close"));
    close.setId("close-self-test");
    close.setOnAction(_ -> sheets.close());
    var again =
        Pieces.button(
            texts.get("firstrun.test.again"),
            Feather.ROTATE_CW,
            () -> model.start(dataFolder, Optional.empty()));
    again.setId("test-again");
    var running = model.state().map(now -> now instanceof SelfTestModel.State.Running);
    again.disableProperty().bind(running);
    pane.sceneProperty()
        .subscribe(
            (_, now) -> {
              if (now == null) {
                model.stop();
              }
            });
    var words = Pieces.wrapping(texts.get("firstrun.test.words.again"));
    words.setMaxWidth(WIDTH);
    var footer = new HBox(8, again, Pieces.space(), close);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(texts.get("firstrun.test"), close, words, Pieces.scrolling(pane), footer);
    model.start(dataFolder, Optional.empty());
  }
}
