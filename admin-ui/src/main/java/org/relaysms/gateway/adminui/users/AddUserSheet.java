package org.relaysms.gateway.adminui.users;

import javafx.util.Subscription;
import org.relaysms.gateway.adminui.account.AddUserForm;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The form that adds a user, laid over the window. However it is left, nothing that was typed
/// stays on it.
final class AddUserSheet {
  /// What the window needs around the form, in pixels.
  private static final double AROUND = 176;

  private AddUserSheet() {}

  static void open(Sheets sheets, AddUserForm form, Texts texts) {
    var scroll = Pieces.scrolling(form);
    scroll.getStyleClass().add("add-user-sheet");
    scroll.maxHeightProperty().bind(sheets.heightProperty().subtract(AROUND));
    sheets.open(texts.get("account.add"), form.first(), scroll);
    // What scrolls is part of the scene, and takes the focus, only once it is laid out.
    sheets.applyCss();
    sheets.layout();
    form.begin();
    endWith(sheets, form);
  }

  private static void endWith(Sheets sheets, AddUserForm form) {
    var once = new Subscription[] {Subscription.EMPTY};
    once[0] =
        sheets
            .visibleProperty()
            .subscribe(
                (_, open) -> {
                  if (!open) {
                    once[0].unsubscribe();
                    form.end();
                  }
                });
  }
}
