package org.relaysms.gateway.adminui.users;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.account.MadePassword;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What became of the last deed, with the password that was made for it, until it is put away. FX
/// thread only.
final class NoticeLine extends HBox {
  private final UsersViewModel model;
  private final Texts texts;
  private Subscription listening = Subscription.EMPTY;

  NoticeLine(UsersViewModel model, Texts texts) {
    super(12);
    this.model = model;
    this.texts = texts;
    setId("notice");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("notice");
    managedProperty().bind(visibleProperty());
  }

  void open() {
    listening = model.notice().subscribe(this::show);
  }

  /// Whatever password stood there is gone.
  void close() {
    model.tell(new Notice.Nothing());
    listening.unsubscribe();
  }

  private void show(Notice now) {
    getChildren().clear();
    setVisible(!(now instanceof Notice.Nothing));
    switch (now) {
      case Notice.Nothing _ -> {}
      case Notice.Added(String user, Optional<MadePassword> password) ->
          done(texts.get("users.notice.added", user), password);
      case Notice.PasswordSet(String user, Optional<MadePassword> password) ->
          done(texts.get("users.notice.password", user), password);
      case Notice.Removed(String user, int devices) ->
          done(texts.get("users.notice.removed", user, devices), Optional.empty());
      case Notice.Revoked _ -> done(texts.get("users.notice.revoked"), Optional.empty());
      case Notice.Gone _ -> notDone(texts.get("users.gone"));
      case Notice.Refused(String reason) -> notDone(texts.get("common.refused", reason));
      case Notice.Unanswered _ -> notDone(texts.get("users.notice.unanswered"));
    }
  }

  private void done(String what, Optional<MadePassword> password) {
    say(Icons.of(Feather.CHECK_CIRCLE, "icon-success"), what);
    password.ifPresent(this::showPassword);
    putAway();
  }

  private void notDone(String what) {
    say(Icons.of(Feather.ALERT_CIRCLE, "icon-danger"), what);
    putAway();
  }

  private void say(FontIcon icon, String what) {
    getChildren().addAll(icon, Pieces.wrapping(what));
  }

  private void showPassword(MadePassword password) {
    var hint = fixed(Pieces.label(texts.get("users.notice.once")));
    var shown = fixed(Pieces.label(password.value(), "mono", "strong"));
    shown.setId("once");
    var copy = new CopyButton(texts, texts.get("account.password"), password::value);
    copy.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(hint, shown, copy);
  }

  private static Label fixed(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void putAway() {
    var away =
        Pieces.iconOnly(
            texts.get("users.notice.away"), Feather.X, () -> model.tell(new Notice.Nothing()));
    away.setId("notice-away");
    getChildren().addAll(Pieces.space(), away);
  }
}
