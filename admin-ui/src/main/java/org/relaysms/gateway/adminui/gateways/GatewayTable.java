package org.relaysms.gateway.adminui.gateways;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The table: rows of 32, cells that follow their row, an order that the view model keeps. FX
/// thread only.
final class GatewayTable extends TableView<GatewayRow> {
  private static final double ROW = 32;

  /// The size of text that the widths are measured for.
  private static final double TEXT = 14;

  private final GatewaysViewModel model;
  private final GatewayWords words;
  private final Map<GatewayColumn, TableColumn<GatewayRow, GatewayRow>> columns =
      new EnumMap<>(GatewayColumn.class);
  private Optional<GatewayRow> unmasked = Optional.empty();

  GatewayTable(GatewaysViewModel model, GatewayWords words) {
    this.model = model;
    this.words = words;
    setId("gateways");
    setFixedCellSize(ROW);
    setAccessibleText(words.texts().get("gateways.title"));
    setPlaceholder(Pieces.label(words.texts().get("gateways.none-match"), "muted"));
    for (var column : GatewayColumn.values()) {
      columns.put(column, column(column));
    }
    getColumns().addAll(columns.values());
    setItems(model.rows());
    setSortPolicy(_ -> sort(model));
    getSortOrder().add(columns.get(GatewayColumn.STATE));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::selected));
    InvalidationListener moved = _ -> keepSelection();
    model.rows().addListener(moved);
  }

  /// Which columns are shown, to choose from.
  MenuButton columnChoice() {
    var text = words.texts().get("gateways.columns");
    var choice = new MenuButton(text, Icons.of(Feather.COLUMNS));
    choice.setAccessibleText(text);
    columns.forEach(
        (column, shown) -> {
          var item = new CheckMenuItem(words.column(column));
          item.selectedProperty().bindBidirectional(shown.visibleProperty());
          item.setDisable(column == GatewayColumn.STATE);
          choice.getItems().add(item);
        });
    return choice;
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

  private void selected(GatewayRow row) {
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

  private boolean sort(GatewaysViewModel model) {
    var chosen = getSortOrder().stream().findFirst();
    var column =
        chosen.flatMap(
            it -> columns.keySet().stream().filter(key -> it.equals(columns.get(key))).findFirst());
    var descending =
        chosen.filter(it -> it.getSortType() == TableColumn.SortType.DESCENDING).isPresent();
    model.order().set(new RowOrder(column, descending));
    return true;
  }

  private TableColumn<GatewayRow, GatewayRow> column(GatewayColumn column) {
    var made = new TableColumn<GatewayRow, GatewayRow>(words.column(column));
    made.setId(column.name());
    made.setPrefWidth(width(column));
    made.setMinWidth(56);
    made.setReorderable(false);
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> cell(column));
    if (column == GatewayColumn.STATE) {
      made.getStyleClass().add("first-column");
    }
    if (column == GatewayColumn.LAST_PING) {
      made.getStyleClass().add("right");
    }
    return made;
  }

  /// With the gap of 16 to the next column.
  private static double width(GatewayColumn column) {
    return switch (column) {
      case STATE -> 168;
      case NUMBER -> 152;
      case OPERATOR -> 128;
      case COUNTRY -> 96;
      case IMSI -> 128;
      case TYPE -> 72;
      case LAST_PING -> 96;
      case LIVE_SHARE -> 220;
    };
  }

  private TableCell<GatewayRow, GatewayRow> cell(GatewayColumn column) {
    return switch (column) {
      case STATE -> new StateCell();
      case NUMBER -> new TextCell(row -> row.now().msisdn());
      case OPERATOR -> new TextCell(row -> GatewayWords.orDash(row.now().operatorName()));
      case COUNTRY -> new TextCell(row -> GatewayWords.orDash(row.now().country()));
      case IMSI -> new ImsiCell();
      case TYPE -> new TextCell(row -> row.now().seedType());
      case LAST_PING -> new AgeCell();
      case LIVE_SHARE -> new StripCell();
    };
  }

  /// Follows its row as long as it shows it.
  private abstract static class FollowingCell extends TableCell<GatewayRow, GatewayRow> {
    private Subscription following = Subscription.EMPTY;

    abstract Subscription follow(GatewayRow row);

    void empty() {
      setText(null);
      setGraphic(null);
    }

    @Override
    protected void updateItem(GatewayRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      if (empty || row == null) {
        following = Subscription.EMPTY;
        empty();
      } else {
        following = follow(row);
      }
    }
  }

  private static class TextCell extends FollowingCell {
    private final Function<GatewayRow, String> words;

    TextCell(Function<GatewayRow, String> words) {
      this.words = words;
    }

    @Override
    Subscription follow(GatewayRow row) {
      return row.gateway().subscribe(_ -> say(row));
    }

    void say(GatewayRow row) {
      var text = words.apply(row);
      if (!text.equals(getText())) {
        setText(text);
      }
    }
  }

  private final class StateCell extends FollowingCell {
    private Optional<Standing> shown = Optional.empty();

    @Override
    Subscription follow(GatewayRow row) {
      return row.gateway().subscribe(_ -> show(row.standing()));
    }

    @Override
    void empty() {
      super.empty();
      shown = Optional.empty();
    }

    private void show(Standing standing) {
      if (!shown.equals(Optional.of(standing))) {
        shown = Optional.of(standing);
        setText(words.standing(standing));
        setGraphic(GatewayWords.icon(standing));
        setGraphicTextGap(8);
      }
    }
  }

  /// Partly hidden; a click shows it whole, and another hides it.
  private final class ImsiCell extends TextCell {
    ImsiCell() {
      super(
          row ->
              unmasked.filter(it -> it == row).isPresent()
                  ? ImsiMask.whole(row.imsi())
                  : ImsiMask.hidden(row.imsi()));
      getStyleClass().add("muted-cell");
      setOnMouseClicked(_ -> toggle());
    }

    private void toggle() {
      var row = Optional.ofNullable(getItem());
      unmasked = unmasked.equals(row) ? Optional.empty() : row;
      refresh();
    }
  }

  private final class AgeCell extends TextCell {
    AgeCell() {
      super(row -> words.texts().ago(model.age(row.now())));
      setAlignment(Pos.CENTER_RIGHT);
      getStyleClass().add("right");
    }

    @Override
    Subscription follow(GatewayRow row) {
      return Subscription.combine(super.follow(row), model.now().subscribe(_ -> say(row)));
    }
  }

  private final class StripCell extends FollowingCell {
    private final LiveStrip strip = new LiveStrip();
    private final Label share = Pieces.label("");
    private final HBox both = new HBox(8, strip, Pieces.space(), share);
    private String shown = "";

    StripCell() {
      both.setAlignment(Pos.CENTER_LEFT);
      share.getStyleClass().add("live-share");
    }

    @Override
    Subscription follow(GatewayRow row) {
      return row.gateway().subscribe(_ -> show(row));
    }

    private void show(GatewayRow row) {
      var gateway = row.now();
      if (!gateway.strip().equals(shown)) {
        shown = gateway.strip();
        strip.show(shown);
      }
      var percent = words.texts().percent(gateway.liveShare());
      share.setText(percent);
      setAccessibleText(words.texts().get("gateways.share", percent));
      setGraphic(both);
    }
  }
}
