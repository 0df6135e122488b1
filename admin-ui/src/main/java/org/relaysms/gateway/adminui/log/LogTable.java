package org.relaysms.gateway.adminui.log;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The table: rows of 32, of which only those on screen exist. While its end is on screen it stays
/// there; else what is on screen stays, to the pixel, whatever comes below and goes above. FX
/// thread only.
///
/// Where it stands is settled once a pulse, after the layout and before anything is drawn.
final class LogTable extends TableView<LogRow> {
  private static final double ROW = 32;

  /// Of a pixel: what layout may round.
  private static final double ROUNDING = 1;

  private final LogViewModel model;
  private final LogWords words;
  private final Runnable copy;
  private final Label placeholder = Pieces.label("", "muted");
  private final LogColumns columns;
  private final Runnable settle = this::settle;
  private Optional<Scene> settling = Optional.empty();
  private Optional<Anchor> anchor = Optional.empty();
  private Optional<LogRow> toShow = Optional.empty();

  /// The uppermost row on screen, and how many pixels of it are above the edge.
  private record Anchor(long number, double above) {}

  LogTable(LogViewModel model, LogWords words, Runnable copy) {
    this.model = model;
    this.words = words;
    this.copy = copy;
    setId("log");
    setFixedCellSize(ROW);
    setAccessibleText(words.texts().get("log.title"));
    setPlaceholder(placeholder);
    columns = new LogColumns(this, model, words);
    setItems(model.rows());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::selected));
    ListChangeListener<LogRow> changed = this::rowsChanged;
    model.rows().addListener(changed);
    InvalidationListener resized = _ -> resettle();
    heightProperty().addListener(resized);
    skinProperty().addListener(_ -> watchScrolling());
    addEventFilter(InputEvent.ANY, _ -> settleNow());
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    focusedProperty().addListener((_, _, has) -> focused(has));
    explain();
    model.filter().addListener(_ -> explain());
    model.level().addListener(_ -> explain());
  }

  /// Columns as wide as text of this size, in pixels, needs them.
  void textSize(double size) {
    columns.textSize(size);
  }

  /// Without a selection, as when the details are closed.
  void unselect() {
    getSelectionModel().clearSelection();
    model.select(Optional.empty());
  }

  /// What is selected, else all that is shown.
  List<LogRow> chosen() {
    var selection = List.copyOf(getSelectionModel().getSelectedItems());
    return selection.isEmpty() ? List.copyOf(getItems()) : selection;
  }

  /// Puts it where it belongs, with the next pulse.
  void resettle() {
    if (settling.isEmpty()) {
      settling = Optional.ofNullable(getScene());
      settling.ifPresent(scene -> scene.addPostLayoutPulseListener(settle));
    }
  }

  /// The number in the list of the uppermost row on screen; 0 while there is none.
  int firstShown() {
    return flow().flatMap(LogTable::firstCell).map(IndexedCell::getIndex).orElse(0);
  }

  /// That the last row is on screen, whole.
  boolean atEnd() {
    return flow()
        .map(
            flow ->
                lastCell(flow)
                    .filter(cell -> cell.getIndex() >= getItems().size() - 1)
                    .map(cell -> bottom(cell) <= height(flow) + ROUNDING)
                    .orElse(getItems().isEmpty()))
        .orElse(true);
  }

  private void rowsChanged(ListChangeListener.Change<? extends LogRow> change) {
    keepSelection();
    resettle();
  }

  /// Before the operator's hand moves it: what he does counts from where it belongs.
  private void settleNow() {
    if (settling.isPresent()) {
      layout();
      settle();
    }
  }

  /// After the layout: the table knows all its rows now.
  private void settle() {
    settling.ifPresent(scene -> scene.removePostLayoutPulseListener(settle));
    flow().ifPresent(this::settle);
    if (atEnd() || toShow.isPresent()) {
      model.following().set(atEnd());
    }
    toShow = Optional.empty();
    settling = Optional.empty();
    look();
  }

  private void settle(VirtualFlow<?> flow) {
    if (model.following().get()) {
      flow.scrollTo(getItems().size() - 1);
    } else {
      anchor.ifPresent(it -> restore(flow, it));
    }
    flow.layout();
    toShow.map(getItems()::indexOf).filter(index -> index >= 0).ifPresent(flow::scrollTo);
    flow.layout();
  }

  private void restore(VirtualFlow<?> flow, Anchor place) {
    var index = firstFrom(place.number());
    if (index < getItems().size()) {
      flow.scrollToTop(index);
      flow.scrollPixels(getItems().get(index).number() == place.number() ? place.above() : 0);
    }
  }

  private int firstFrom(long number) {
    var low = 0;
    var high = getItems().size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (getItems().get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void watchScrolling() {
    for (var node : lookupAll(".scroll-bar:vertical")) {
      if (node instanceof ScrollBar bar) {
        bar.valueProperty().addListener(_ -> scrolled());
      }
    }
    resettle();
  }

  /// What moves while rows come and go is not the operator.
  private void scrolled() {
    if (settling.isEmpty()) {
      model.following().set(atEnd());
      look();
    }
  }

  /// Remembers what is uppermost now.
  private void look() {
    anchor =
        flow()
            .flatMap(LogTable::firstCell)
            .filter(cell -> cell.getIndex() < getItems().size())
            .map(cell -> new Anchor(getItems().get(cell.getIndex()).number(), -cell.getLayoutY()));
  }

  /// Up is away from the end, even where new lines come with the same pulse.
  private void wheel(ScrollEvent wheel) {
    if (wheel.getDeltaY() > 0 && firstShown() > 0) {
      model.following().set(false);
    }
  }

  private void keyPressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
      copy.run();
      key.consume();
    }
  }

  /// It stays on screen when the details take room from the table. Where nothing is selected, the
  /// last row on screen shows where the keys go, and not the first of all, which is out of sight.
  private void focused(boolean now) {
    if (now && getSelectionModel().isEmpty()) {
      flow().flatMap(LogTable::lastCell).ifPresent(cell -> getFocusModel().focus(cell.getIndex()));
    }
  }

  private void selected(LogRow row) {
    if (row instanceof LogRow.Line line) {
      model.select(Optional.of(line));
      toShow = Optional.of(row);
      resettle();
    }
  }

  private void keepSelection() {
    var wanted = model.selected().get();
    var shown = Optional.ofNullable(getSelectionModel().getSelectedItem());
    if (wanted.isPresent() && shown.isEmpty()) {
      var index = firstFrom(wanted.get().number());
      if (index < getItems().size() && getItems().get(index).equals(wanted.get())) {
        getSelectionModel().select(index);
      }
    }
  }

  private void explain() {
    var all = model.filter().get().isBlank() && model.level().get() == LevelFilter.ALL;
    placeholder.setText(all ? words.texts().get("log.none") : words.texts().get("log.none-match"));
  }

  private Optional<VirtualFlow<?>> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
  }

  private static Optional<IndexedCell<?>> firstCell(VirtualFlow<?> flow) {
    return Optional.ofNullable(flow.getFirstVisibleCell());
  }

  private static Optional<IndexedCell<?>> lastCell(VirtualFlow<?> flow) {
    return Optional.ofNullable(flow.getLastVisibleCell());
  }

  private static double bottom(IndexedCell<?> cell) {
    return cell.getLayoutY() + cell.getHeight();
  }

  /// Without a bar across.
  private static double height(VirtualFlow<?> flow) {
    return flow.lookup(".clipped-container") instanceof javafx.scene.layout.Region clip
        ? clip.getHeight()
        : flow.getHeight();
  }
}
