package org.relaysms.gateway.adminui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.relaysms.gateway.adminui.shell.Page.Shortcut;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Every key that does something: in the window at the start, on this page beside it.
final class ShortcutSheet {
  private ShortcutSheet() {}

  static void open(Sheets sheets, List<Page> pages, Optional<Page> shown, Texts texts) {
    var both =
        new HBox(
            48, window(pages, texts), listed(shown.map(Page::shortcuts).orElse(List.of()), texts));
    var close = new Button(texts.get("common.close"));
    close.setCancelButton(true);
    close.setOnAction(pressed -> sheets.close());
    var footer = new HBox(close);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(texts.get("shell.shortcuts"), close, both, footer);
  }

  private static GridPane window(List<Page> pages, Texts texts) {
    var all = new ArrayList<Shortcut>();
    for (var index = 0; index < pages.size(); index++) {
      all.add(new Shortcut("Ctrl+" + (index + 1), pages.get(index).titleKey()));
    }
    all.addAll(WINDOW);
    return listed(all, texts);
  }

  private static GridPane listed(List<Shortcut> shortcuts, Texts texts) {
    var grid = new GridPane(24, 8);
    shortcuts.forEach(one -> addRow(grid, one.keys(), texts.get(one.wordsKey())));
    return grid;
  }

  private static final List<Shortcut> WINDOW =
      List.of(
          new Shortcut("Ctrl+R", "shell.shortcut.refresh"),
          new Shortcut("Ctrl+F", "shell.shortcut.find"),
          new Shortcut("Ctrl+Enter", "shell.shortcut.mend"),
          new Shortcut("Ctrl+Q", "shell.shortcut.quit"),
          new Shortcut("F12", "shell.shortcut.theme"),
          new Shortcut("Shift+F12", "shell.shortcut.language"),
          new Shortcut("?", "shell.shortcut.sheet"),
          new Shortcut("Esc", "shell.shortcut.close"));

  private static void addRow(GridPane grid, String keys, String words) {
    var key = Pieces.leftToRight(Pieces.label(keys, "key"));
    grid.addRow(grid.getRowCount(), key, new Label(words));
  }
}
