package org.relaysms.gateway.adminui.messages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.messages.MessagesViewModel.Reading;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.text.NumberMask;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The table: rows of 32, cells that follow their row, in the server's order. What is on screen
/// stays there when messages come in above it. FX thread only.
final class MessageTable extends TableView<MessageRow> {
  private static final double ROW = 32;

  /// The size of text that the widths are measured for.
  private static final double TEXT = 14;

  private final MessagesViewModel model;
  private final MessageWords words;
  private final GatewayNumbers numbers;
  private final Label placeholder = Pieces.label("", "muted");
  private final Map<MessageColumn, TableColumn<MessageRow, MessageRow>> columns =
      new EnumMap<>(MessageColumn.class);
  private Optional<MessageRow> unmasked = Optional.empty();
  private Optional<MessageRow> top = Optional.empty();

  MessageTable(MessagesViewModel model, MessageWords words, GatewayNumbers numbers) {
    this.model = model;
    this.words = words;
    this.numbers = numbers;
    setId("messages");
    setFixedCellSize(ROW);
    setAccessibleText(words.texts().get("messages.title"));
    setPlaceholder(placeholder);
    for (var column : MessageColumn.values()) {
      columns.put(column, column(column));
    }
    getColumns().addAll(columns.values());
    setItems(model.rows());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::selected));
    InvalidationListener moved = _ -> rowsMoved();
    model.rows().addListener(moved);
    model.reading().subscribe(this::explain);
    skinProperty().addListener(_ -> watchScrolling());
  }

  /// Columns as wide as text of this size, in pixels, needs them.
  void textSize(double size) {
    columns.forEach((column, shown) -> shown.setPrefWidth(Math.rint(width(column) * size / TEXT)));
  }

  /// Without a selection, as when the details are closed.
  void unselect() {
    getSelectionModel().clearSelection();
    model.select(Optional.empty());
  }

  /// Senders are hidden again.
  void mask() {
    unmasked = Optional.empty();
    refresh();
  }

  /// The number in the list of the uppermost row on screen; 0 while there is none.
  int firstShown() {
    return flow()
        .flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
        .map(cell -> cell.getIndex())
        .orElse(0);
  }

  private Optional<VirtualFlow<?>> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }

  private void watchScrolling() {
    for (var node : lookupAll(".scroll-bar:vertical")) {
      if (node instanceof ScrollBar bar) {
        bar.valueProperty().addListener(_ -> scrolled());
      }
    }
  }

  private void scrolled() {
    var first = firstShown();
    var last =
        flow()
            .flatMap(flow -> Optional.ofNullable(flow.getLastVisibleCell()))
            .map(cell -> cell.getIndex())
            .orElse(first);
    top =
        first > 0 && first < getItems().size()
            ? Optional.of(getItems().get(first))
            : Optional.empty();
    model.showing(first, last);
  }

  private void rowsMoved() {
    keepSelection();
    keepPlace();
  }

  /// Only the very top follows what comes in.
  private void keepPlace() {
    top.map(getItems()::indexOf)
        .filter(index -> index >= 0 && index != firstShown())
        .ifPresent(this::scrollTo);
  }

  private void selected(MessageRow row) {
    model.select(Optional.of(row));
  }

  private void keepSelection() {
    var wanted = model.selected().get();
    var shown = Optional.ofNullable(getSelectionModel().getSelectedItem());
    if (!wanted.equals(shown)) {
      wanted
          .map(getItems()::indexOf)
          .filter(index -> index >= 0)
          .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    }
  }

  private void explain(Reading reading) {
    placeholder.setText(
        switch (reading) {
          case UNDER_WAY -> words.texts().get("messages.reading");
          case DONE -> words.texts().get("messages.none-match");
          case FAILED -> words.texts().get("messages.unreadable");
        });
  }

  private TableColumn<MessageRow, MessageRow> column(MessageColumn column) {
    var made = new TableColumn<MessageRow, MessageRow>(words.column(column));
    made.setId(column.name());
    made.setPrefWidth(width(column));
    made.setMinWidth(56);
    made.setReorderable(false);
    made.setSortable(false);
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> cell(column));
    if (column == MessageColumn.RECEIVED) {
      made.getStyleClass().add("first-column");
    }
    if (column == MessageColumn.ATTEMPTS || column == MessageColumn.NEXT_TRY) {
      made.getStyleClass().add("right");
    }
    return made;
  }

  /// With the gap of 16 to the next column.
  private static double width(MessageColumn column) {
    return switch (column) {
      case RECEIVED -> 152;
      case SENDER -> 160;
      case GATEWAY -> 160;
      case PLATFORM -> 128;
      case STATE -> 240;
      case ATTEMPTS -> 96;
      case NEXT_TRY -> 120;
    };
  }

  private TableCell<MessageRow, MessageRow> cell(MessageColumn column) {
    return switch (column) {
      case RECEIVED ->
          new TextCell(message -> words.received(message.acceptedAt(), model.now().get()));
      case SENDER -> new SenderCell();
      case GATEWAY -> new TextCell(this::gateway);
      case PLATFORM -> new TextCell(message -> words.platform(message.letter()));
      case STATE -> new StateCell();
      case ATTEMPTS -> right(new TextCell(message -> words.texts().number(message.tries())));
      case NEXT_TRY -> right(new TextCell(words::nextTry));
    };
  }

  private static TextCell right(TextCell cell) {
    cell.getStyleClass().add("right");
    return cell;
  }

  private String gateway(Message message) {
    return message
        .gateway()
        .map(imsi -> numbers.of(imsi).orElse(imsi))
        .orElseGet(() -> words.texts().get("messages.gateway.unknown"));
  }

  /// Follows its row as long as it shows it.
  private static class TextCell extends TableCell<MessageRow, MessageRow> {
    private final Function<Message, String> words;
    private Subscription following = Subscription.EMPTY;

    TextCell(Function<Message, String> words) {
      this.words = words;
    }

    void show(Message message) {
      var text = words.apply(message);
      if (!text.equals(getText())) {
        setText(text);
      }
    }

    @Override
    protected void updateItem(MessageRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (empty || row == null) {
        setText(null);
        setGraphic(null);
      } else {
        following = row.message().subscribe(this::show);
      }
    }
  }

  private final class StateCell extends TextCell {
    StateCell() {
      super(words::state);
      setGraphicTextGap(8);
    }

    @Override
    void show(Message message) {
      super.show(message);
      setGraphic(MessageWords.icon(message.state()));
    }
  }

  /// Partly hidden; a click shows it whole, and another hides it.
  private final class SenderCell extends TextCell {
    SenderCell() {
      super(MessageTable.this::sender);
      setOnMouseClicked(_ -> toggle());
    }

    private void toggle() {
      var row = Optional.ofNullable(getItem());
      unmasked = unmasked.equals(row) ? Optional.empty() : row;
      MessageTable.this.refresh();
    }
  }

  private String sender(Message message) {
    var whole = unmasked.filter(row -> row.seq() == message.seq()).isPresent();
    return message
        .sender()
        .map(number -> whole ? number : NumberMask.hidden(number))
        .orElse(MessageWords.DASH);
  }
}
