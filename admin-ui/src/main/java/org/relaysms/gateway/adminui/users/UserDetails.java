package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.User;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The selected user below the table: facts, phones, and what can be done. FX thread only.
final class UserDetails extends VBox {
  private final UsersViewModel model;
  private final UserDetailsModel details;
  private final Texts texts;
  private final Questions questions;
  private final ReadOnlyBooleanWrapper fixed = new ReadOnlyBooleanWrapper();
  private final Label title = Pieces.label("", "title");
  private final Button reset;
  private final Button delete;
  private final UserFacts facts;
  private final UserPhones phones;
  private Subscription row = Subscription.EMPTY;
  private Subscription listening = Subscription.EMPTY;

  /// @param resetPassword asks for a new one for the selected user
  UserDetails(
      UsersViewModel model,
      UserDetailsModel details,
      UserWords words,
      Questions questions,
      Runnable resetPassword,
      Runnable close) {
    this.model = model;
    this.details = details;
    this.questions = questions;
    texts = words.texts();
    facts = new UserFacts(model, words);
    phones = new UserPhones(details, model, words, questions, fixed.getReadOnlyProperty());
    reset = Pieces.button(texts.get("users.reset"), Feather.KEY, resetPassword);
    delete = Pieces.button(texts.get("users.delete"), Feather.TRASH_2, this::askToDelete);
    reset.setId("reset-password");
    delete.setId("delete-user");
    reset.disableProperty().bind(fixed);
    delete.disableProperty().bind(fixed);
    getStyleClass().addAll("user-details", "list-details");
    var columns = Pieces.scrolling(columns());
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(head(close), columns);
  }

  void open() {
    details.open();
    phones.open();
    listening =
        Subscription.combine(
            model.selected().subscribe(this::select),
            model.standing().subscribe(_ -> fixed.set(!model.live())),
            model.now().subscribe(_ -> age()));
  }

  void close() {
    listening.unsubscribe();
    row.unsubscribe();
    phones.close();
    details.close();
    facts.mask();
  }

  /// Asks the server for the phones again.
  void read() {
    details.read();
  }

  /// What the key does, where a user is selected and can be changed.
  void askToDelete() {
    model.selected().get().filter(_ -> model.live()).map(UserRow::now).ifPresent(this::ask);
  }

  private void ask(User user) {
    questions.confirm(
        texts.get("users.delete.title", user.id()),
        texts.get("users.delete.harm", user.devices()),
        texts.get("users.delete.deed"),
        details::remove);
  }

  private HBox head(Runnable close) {
    var shut = Pieces.iconOnly(texts.get("users.details.close"), Feather.X, close);
    var head =
        new HBox(8, Icons.of(Feather.USER, "icon-20"), title, Pieces.space(), reset, delete, shut);
    title.setMinWidth(0);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("details-head");
    return head;
  }

  private void select(Optional<UserRow> now) {
    row.unsubscribe();
    row = Subscription.EMPTY;
    facts.mask();
    now.ifPresent(it -> row = it.user().subscribe(this::show));
  }

  private void show(User user) {
    title.setText(user.id());
    facts.show(user);
  }

  private void age() {
    facts.age();
    phones.age();
  }

  /// Beside each other, or below where text is too large for that.
  private FlowPane columns() {
    var columns = new FlowPane(24, 16, facts, phones);
    columns.setRowValignment(VPos.TOP);
    columns.getStyleClass().add("details-columns");
    return columns;
  }
}
