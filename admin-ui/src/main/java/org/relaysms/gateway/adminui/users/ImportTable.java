package org.relaysms.gateway.adminui.users;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.text.Texts;

/// The lines of a file, each with what becomes of it. FX thread only.
final class ImportTable extends TableView<ImportRow> {
  private static final double ROW = 32;

  /// Of the columns, for text of [#TEXT] pixels.
  private static final List<Integer> WIDTHS = List.of(88, 120, 156, 104, 120, 472);

  private static final double TEXT = 14;

  private final ImportWords words;

  ImportTable(ImportWords words) {
    this.words = words;
    var texts = words.texts();
    setId("import-lines");
    setFixedCellSize(ROW);
    setAccessibleText(texts.get("users.import"));
    add(texts.get("users.line"), row -> number(texts, row));
    add(texts.get("users.column.id"), row -> row.entry().id());
    add(texts.get("users.column.number"), row -> ImportWords.number(row));
    add(texts.get("users.column.platforms"), words::platforms);
    add(texts.get("account.password"), words::password);
    var verdict = add(texts.get("users.line.verdict"), words::of);
    verdict.setCellFactory(_ -> new VerdictCell());
    getColumns().getFirst().getStyleClass().add("first-column");
  }

  /// Columns as wide as text of this size, in pixels, needs them.
  void textSize(double size) {
    for (var at = 0; at < WIDTHS.size(); at++) {
      getColumns().get(at).setPrefWidth(Math.rint(WIDTHS.get(at) * size / TEXT));
    }
  }

  private static String number(Texts texts, ImportRow row) {
    return texts.number(row.entry().line());
  }

  private TableColumn<ImportRow, ImportRow> add(String name, Function<ImportRow, String> text) {
    var column = new TableColumn<ImportRow, ImportRow>(name);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new TextCell(text));
    getColumns().add(column);
    return column;
  }

  private static final class TextCell extends TableCell<ImportRow, ImportRow> {
    private final Function<ImportRow, String> text;

    TextCell(Function<ImportRow, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(ImportRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : text.apply(row));
    }
  }

  /// Follows its line as long as it shows it.
  private final class VerdictCell extends TableCell<ImportRow, ImportRow> {
    private Subscription following = Subscription.EMPTY;

    VerdictCell() {
      setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(ImportRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (empty || row == null) {
        setText(null);
        setTooltip(null);
        setGraphic(null);
      } else {
        following = row.outcome().subscribe(_ -> show(row));
      }
    }

    private void show(ImportRow row) {
      setText(words.of(row));
      setTooltip(new Tooltip(words.of(row)));
      setGraphic(ImportWords.icon(row));
    }
  }
}
