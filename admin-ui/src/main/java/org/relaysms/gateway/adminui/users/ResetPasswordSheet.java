package org.relaysms.gateway.adminui.users;

import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.PasswordFields;
import org.relaysms.gateway.adminui.account.ProblemLine;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Asks for a user's new password: typed twice, or made.
final class ResetPasswordSheet {
  private static final int WIDTH = 480;

  private ResetPasswordSheet() {}

  static void open(Sheets sheets, ResetPasswordModel model, Texts texts) {
    var fields = new PasswordFields(model.passwords(), texts, model::submit);
    var harm = Pieces.wrapping(texts.get("users.reset.harm"));
    harm.setMaxWidth(WIDTH);
    var problem = new ProblemLine("form", model.problem(), texts);
    problem.setMaxWidth(WIDTH);
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, sheets::close);
    var deed = Pieces.button(texts.get("users.reset.deed"), Feather.KEY, model::submit);
    deed.setId("reset-deed");
    deed.disableProperty().bind(model.busy());
    var footer = new HBox(8, cancel, Pieces.space(), deed);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(
        texts.get("users.reset.title", model.user()),
        fields.first(),
        harm,
        fields,
        problem,
        footer);
  }
}
