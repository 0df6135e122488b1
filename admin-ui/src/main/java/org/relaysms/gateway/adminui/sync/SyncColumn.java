package org.relaysms.gateway.adminui.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.AddUserForm;
import org.relaysms.gateway.adminui.account.AddUserViewModel;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FocusInView;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The left column: whom, how far, who else, which phones ask, who next. FX thread only.
final class SyncColumn extends VBox {
  private static final double ROW = 40;

  /// Rows reach beyond the words on both sides, so that their marks stand under the head.
  private static final Insets BEYOND = new Insets(0, -12, 0, -12);

  private final SyncViewModel model;
  private final SyncUsers users;
  private final Texts texts;
  private final ComboBox<String> chosen = new ComboBox<>();
  private final StackPane deed = new StackPane();
  private final SyncSteps steps;
  private final Label usersHead = Pieces.label("", "strong");
  private final ListView<UserRow> list = new ListView<>();
  private final Button add;
  private final StackPane below = new StackPane();
  private final VBox usersPart;
  private final AskingPart asking;
  private final StackPane next = new StackPane();
  private final ScrollPane formScroll;
  private final AddUserForm form;
  private Subscription listening = Subscription.EMPTY;

  SyncColumn(
      SyncViewModel model,
      SyncUsers users,
      AddUserViewModel addUser,
      ObservableValue<List<SyncSession>> asking,
      SyncWords words,
      Clock clock) {
    this.model = model;
    this.users = users;
    this.texts = words.texts();
    this.asking = new AskingPart(model, asking, words);
    steps = new SyncSteps(texts);
    add = Pieces.iconOnly(texts.get("account.add"), Feather.USER_PLUS, this::openForm);
    form = new AddUserForm(addUser, texts, this::closeForm);
    formScroll =
        new ScrollPane(new VBox(12, Pieces.label(texts.get("account.add"), "strong"), form));
    formScroll.setFitToWidth(true);
    formScroll.setFocusTraversable(false);
    FocusInView.keep(formScroll);
    formScroll.getStyleClass().addAll("page-scroll", "add-user-scroll");
    usersPart = new VBox(8, usersHeadRow(), list);
    below.getChildren().setAll(usersPart);
    getStyleClass().add("sync-column");
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setMargin(list, BEYOND);
    prepareList(clock);
    prepareChoice();
    getChildren()
        .addAll(
            Pieces.label(texts.get("sync.title"), "title"),
            new VBox(8, userLabel(), choice()),
            new VBox(8, Pieces.label(texts.get("sync.this"), "strong"), steps),
            below,
            this.asking,
            next);
  }

  void open() {
    asking.open();
    listening =
        Subscription.combine(
            model.stage().subscribe(this::show),
            users.next().subscribe(this::showNext),
            users.editable().subscribe(add::setVisible),
            listenToRows());
  }

  void close() {
    closeForm();
    asking.close();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// A user was added: back to the list, with the newcomer chosen.
  void added(String id) {
    closeForm();
    chosen.setValue(id);
    list.requestFocus();
  }

  private Subscription listenToRows() {
    rowsChanged();
    InvalidationListener changed = _ -> rowsChanged();
    users.rows().addListener(changed);
    return () -> users.rows().removeListener(changed);
  }

  private void rowsChanged() {
    var typed = chosen.getEditor().getText();
    var selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    list.getItems().setAll(users.rows());
    selected.ifPresent(this::select);
    chosen.getItems().setAll(users.rows().stream().map(UserRow::id).sorted().toList());
    chosen.getEditor().setText(typed);
    usersHead.setText(texts.get("sync.users", users.syncedToday(), users.rows().size()));
  }

  private void select(UserRow before) {
    users.rows().stream()
        .filter(row -> row.id().equals(before.id()))
        .findFirst()
        .ifPresent(row -> list.getSelectionModel().select(row));
  }

  private void show(SyncStage stage) {
    steps.show(stage);
    if (!model.user().get().isEmpty() && !(stage instanceof SyncStage.Idle)) {
      chosen.setValue(model.user().get());
    }
    deed.getChildren().setAll(deedFor(stage));
  }

  private Node deedFor(SyncStage stage) {
    if (stage.running()) {
      return Pieces.button(texts.get("sync.stop"), Feather.SQUARE, model::stop);
    }
    var show = Pieces.button(texts.get("sync.show"), Feather.SMARTPHONE, this::start);
    show.setId("show-code");
    if (stage instanceof SyncStage.Idle) {
      show.getStyleClass().add("accent");
    }
    show.disableProperty().bind(chosen.getEditor().textProperty().isEmpty());
    return show;
  }

  private void start() {
    var whom = chosen.getEditor().getText().strip();
    if (!whom.isEmpty()) {
      model.start(whom);
    }
  }

  private void showNext(Optional<String> whom) {
    next.getChildren().clear();
    whom.ifPresent(
        id -> {
          var button =
              Pieces.keyed(
                  texts.get("sync.next", id), Feather.SKIP_FORWARD, "F9", users::startNext);
          button.setMaxWidth(Double.MAX_VALUE);
          next.getChildren().add(button);
        });
  }

  private void openForm() {
    below.getChildren().setAll(formScroll);
    form.begin();
  }

  private void closeForm() {
    form.end();
    below.getChildren().setAll(usersPart);
  }

  private Label userLabel() {
    var label = Pieces.label(texts.get("sync.user"));
    label.setLabelFor(chosen);
    return label;
  }

  private HBox choice() {
    HBox.setHgrow(chosen, Priority.ALWAYS);
    deed.setMinWidth(USE_PREF_SIZE);
    return new HBox(8, chosen, deed);
  }

  private HBox usersHeadRow() {
    var row = new HBox(8, usersHead, Pieces.space(), add);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void prepareChoice() {
    chosen.setId("user");
    chosen.setEditable(true);
    chosen.setMinWidth(0);
    chosen.setMaxWidth(Double.MAX_VALUE);
    chosen.setAccessibleText(texts.get("sync.user"));
    chosen.getEditor().setAccessibleText(texts.get("sync.user"));
    chosen.setPromptText(texts.get("sync.user.prompt"));
  }

  private void prepareList(Clock clock) {
    list.setId("users");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new UserCell(texts, clock));
    list.setAccessibleText(texts.get("sync.users.list"));
    list.setPlaceholder(Pieces.wrapping(texts.get("sync.users.none"), "muted"));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(this::choose));
    list.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            start();
          }
        });
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            start();
          }
        });
  }

  private void choose(UserRow row) {
    if (!model.stage().get().running()) {
      chosen.setValue(row.id());
    }
  }
}
