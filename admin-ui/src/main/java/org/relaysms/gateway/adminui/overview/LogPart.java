package org.relaysms.gateway.adminui.overview;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The last words of a server that failed: the end of them on the page, all of them one click away.
final class LogPart extends VBox {
  private static final int ON_PAGE = 6;

  private final VBox lines = new VBox();
  private final Sheets sheets;
  private final Texts texts;
  private List<String> log = List.of();

  LogPart(Sheets sheets, Texts texts) {
    super(8);
    this.sheets = sheets;
    this.texts = texts;
    lines.getStyleClass().addAll("command-box", "log-lines");
    var open = Parts.button(texts.get("overview.log.open"), Feather.FILE_TEXT, this::open);
    open.setId("open-log");
    getChildren().addAll(Parts.label(texts.get("overview.log.heading"), "strong"), lines, open);
  }

  void show(List<String> now) {
    log = now;
    var end = now.subList(Math.max(0, now.size() - ON_PAGE), now.size());
    lines
        .getChildren()
        .setAll(
            end.stream()
                .map(line -> Pieces.leftToRight(Parts.wrapping(line, "log-tail")))
                .toList());
    if (end.isEmpty()) {
      lines.getChildren().add(Parts.label(texts.get("overview.log.empty"), "muted"));
    }
  }

  private void open() {
    var all = String.join("\n", log);
    var area = Pieces.leftToRight(new TextArea(all));
    area.setEditable(false);
    area.setPrefSize(880, 480);
    area.getStyleClass().add("log-tail");
    area.setAccessibleText(texts.get("overview.log.heading"));
    var close = new Button(texts.get("common.close"));
    close.setOnAction(pressed -> sheets.close());
    var copy = new CopyButton(texts, texts.get("overview.log.heading"), () -> all);
    var footer = new HBox(8, copy, Parts.space(), close);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(texts.get("overview.log.heading"), close, area, footer);
    area.setScrollTop(Double.MAX_VALUE);
  }
}
