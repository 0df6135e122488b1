package org.relaysms.gateway.adminui.users;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.text.NumberMask;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The table: rows of 32, cells that follow their row, an order that the view model keeps. FX
/// thread only.
final class UsersTable extends TableView<UserRow> {
  private static final double ROW = 32;

  /// The size of text that the widths are measured for.
  private static final double TEXT = 14;

  private final UsersViewModel model;
  private final UserWords words;
  private final Map<UserColumn, TableColumn<UserRow, UserRow>> columns =
      new EnumMap<>(UserColumn.class);
  private Optional<UserRow> unmasked = Optional.empty();

  UsersTable(UsersViewModel model, UserWords words) {
    this.model = model;
    this.words = words;
    setId("users-table");
    setFixedCellSize(ROW);
    setAccessibleText(words.texts().get("users.title"));
    setPlaceholder(Pieces.label(words.texts().get("users.none-match"), "muted"));
    for (var column : UserColumn.values()) {
      columns.put(column, column(column));
    }
    getColumns().addAll(columns.values());
    setItems(model.rows());
    setSortPolicy(_ -> order());
    getSortOrder().add(columns.get(UserColumn.ID));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::selected));
    InvalidationListener moved = _ -> keepSelection();
    model.rows().addListener(moved);
    model.selected().subscribe(_ -> keepSelection());
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

  /// Numbers are hidden again.
  void mask() {
    unmasked = Optional.empty();
    refresh();
  }

  private void selected(UserRow row) {
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

  private boolean order() {
    var chosen = getSortOrder().stream().findFirst();
    var column =
        chosen.flatMap(
            it -> columns.keySet().stream().filter(key -> it.equals(columns.get(key))).findFirst());
    var descending =
        chosen.filter(it -> it.getSortType() == TableColumn.SortType.DESCENDING).isPresent();
    model.order().set(new UserOrder(column, descending));
    return true;
  }

  private TableColumn<UserRow, UserRow> column(UserColumn column) {
    var made = new TableColumn<UserRow, UserRow>(words.column(column));
    made.setId(column.name());
    made.setPrefWidth(width(column));
    made.setMinWidth(56);
    made.setReorderable(false);
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> cell(column));
    if (column == UserColumn.ID) {
      made.getStyleClass().add("first-column");
    }
    if (column == UserColumn.DEVICES) {
      made.getStyleClass().add("right");
    }
    return made;
  }

  /// With the gap of 16 to the next column.
  private static double width(UserColumn column) {
    return switch (column) {
      case ID -> 192;
      case PHONE_NUMBER -> 176;
      case PLATFORMS -> 240;
      case DEVICES -> 104;
      case LAST_SYNC -> 168;
      case ADDED -> 176;
    };
  }

  private TableCell<UserRow, UserRow> cell(UserColumn column) {
    return switch (column) {
      case ID -> new TextCell(User::id);
      case PHONE_NUMBER -> new NumberCell();
      case PLATFORMS -> new TextCell(user -> UserWords.platforms(user, model::platform));
      case DEVICES -> right(new TextCell(user -> words.texts().number(user.devices())));
      case LAST_SYNC -> new AgeCell();
      case ADDED -> new TextCell(user -> words.texts().date(user.createdAt()));
    };
  }

  private static TextCell right(TextCell cell) {
    cell.getStyleClass().add("right");
    return cell;
  }

  /// Follows its row as long as it shows it.
  private static class TextCell extends TableCell<UserRow, UserRow> {
    private final Function<User, String> text;
    private Subscription following = Subscription.EMPTY;

    TextCell(Function<User, String> text) {
      this.text = text;
    }

    Subscription follow(UserRow row) {
      return row.user().subscribe(this::show);
    }

    void show(User user) {
      var now = text.apply(user);
      if (!now.equals(getText())) {
        setText(now);
      }
    }

    @Override
    protected void updateItem(UserRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (empty || row == null) {
        setText(null);
      } else {
        following = follow(row);
      }
    }
  }

  private final class AgeCell extends TextCell {
    AgeCell() {
      super(user -> words.lastSync(user.lastSync(), model.now().get()));
    }

    @Override
    Subscription follow(UserRow row) {
      return Subscription.combine(super.follow(row), model.now().subscribe(_ -> show(row.now())));
    }
  }

  /// Partly hidden; a click shows it whole, and another hides it.
  private final class NumberCell extends TextCell {
    NumberCell() {
      super(UsersTable.this::number);
      setOnMouseClicked(_ -> toggle());
    }

    private void toggle() {
      var row = Optional.ofNullable(getItem());
      unmasked = unmasked.equals(row) ? Optional.empty() : row;
      UsersTable.this.refresh();
    }
  }

  private String number(User user) {
    var whole = unmasked.filter(row -> row.id().equals(user.id())).isPresent();
    return user.phoneNumber()
        .map(number -> whole ? number : NumberMask.hidden(number))
        .orElse(UserWords.DASH);
  }
}
