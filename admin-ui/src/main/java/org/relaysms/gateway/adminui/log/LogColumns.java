package org.relaysms.gateway.adminui.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.LogLine;
import org.relaysms.gateway.adminui.theme.Icons;

/// The columns of the table and what their cells say; the message has what the others leave. Rows
/// never change, so that a cell follows nothing. FX thread only.
final class LogColumns {
  /// The size of text that the widths are measured for.
  private static final double TEXT = 14;

  /// Of the bar that scrolls.
  private static final double BAR = 14;

  private final TableView<LogRow> table;
  private final LogViewModel model;
  private final LogWords words;
  private final Map<LogColumn, TableColumn<LogRow, LogRow>> columns =
      new EnumMap<>(LogColumn.class);

  LogColumns(TableView<LogRow> table, LogViewModel model, LogWords words) {
    this.table = table;
    this.model = model;
    this.words = words;
    for (var column : LogColumn.values()) {
      columns.put(column, column(column));
    }
    table.getColumns().addAll(columns.values());
    columns(LogColumn.MESSAGE).prefWidthProperty().bind(restOfWidth());
  }

  /// As wide as text of this size, in pixels, needs them.
  void textSize(double size) {
    columns.forEach(
        (column, shown) -> {
          if (column != LogColumn.MESSAGE) {
            shown.setPrefWidth(Math.rint(width(column) * size / TEXT));
          }
        });
  }

  private TableColumn<LogRow, LogRow> columns(LogColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /// Of the table, less the other columns and the bar.
  private DoubleBinding restOfWidth() {
    var others =
        columns(LogColumn.TIME)
            .widthProperty()
            .add(columns(LogColumn.LEVEL).widthProperty())
            .add(columns(LogColumn.LOGGER).widthProperty());
    return table.widthProperty().subtract(others).subtract(BAR);
  }

  private TableColumn<LogRow, LogRow> column(LogColumn column) {
    var made = new TableColumn<LogRow, LogRow>(name(column));
    made.setId(column.name());
    made.setPrefWidth(width(column));
    made.setMinWidth(56);
    made.setReorderable(false);
    made.setSortable(false);
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> cell(column));
    if (column == LogColumn.TIME) {
      made.getStyleClass().add("first-column");
    }
    return made;
  }

  private String name(LogColumn column) {
    return switch (column) {
      case TIME -> words.texts().get("log.column.time");
      case LEVEL -> words.texts().get("log.column.level");
      case LOGGER -> words.texts().get("log.column.logger");
      case MESSAGE -> words.texts().get("log.column.message");
    };
  }

  /// With the gap of 16 to the next column.
  private static double width(LogColumn column) {
    return switch (column) {
      case TIME -> 152;
      case LEVEL -> 144;
      case LOGGER -> 184;
      case MESSAGE -> 560;
    };
  }

  private TableCell<LogRow, LogRow> cell(LogColumn column) {
    return switch (column) {
      case TIME -> new LineCell(line -> words.time(line.at(), model.now().get()));
      case LEVEL -> new LevelCell();
      case LOGGER -> new LineCell(LogLine::shortLogger);
      case MESSAGE -> new MessageCell();
    };
  }

  /// Empty for a row that is no line.
  private static class LineCell extends TableCell<LogRow, LogRow> {
    private final Function<LogLine, String> says;

    LineCell(Function<LogLine, String> says) {
      this.says = says;
    }

    void show(LogRow row) {
      if (row instanceof LogRow.Line line) {
        setText(says.apply(line.line()));
      }
    }

    @Override
    protected void updateItem(LogRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(null);
      if (!empty && row != null) {
        show(row);
      }
    }
  }

  private final class LevelCell extends LineCell {
    LevelCell() {
      super(line -> words.level(line.level()));
      setGraphicTextGap(8);
    }

    @Override
    void show(LogRow row) {
      super.show(row);
      if (row instanceof LogRow.Line line) {
        setGraphic(LogWords.icon(line.line().level()));
      }
    }
  }

  /// Behind the message, whether there is a trace to open. A long one shows how it begins and how
  /// it ends; the details have all of it.
  private final class MessageCell extends LineCell {
    MessageCell() {
      super(LogLine::message);
      setGraphicTextGap(8);
      setContentDisplay(ContentDisplay.RIGHT);
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    void show(LogRow row) {
      setText(words.texts().isolated(words.message(row)));
      var trace = row instanceof LogRow.Line line && line.line().trace().isPresent();
      setGraphic(trace ? Icons.of(Feather.CHEVRONS_DOWN, "icon-muted") : null);
      setAccessibleText(
          trace ? words.texts().get("log.with-trace", words.message(row)) : words.message(row));
    }
  }
}
