package org.relaysms.gateway.adminui.messages;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.messages.AuditModel.Reading;
import org.relaysms.gateway.adminui.remote.AuditPage;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Who did what and when, as a table laid over the window.
final class AuditSheet {
  /// Of the columns, for text of [#TEXT] pixels.
  private static final List<Integer> WIDTHS = List.of(152, 136, 232, 136, 208);

  private static final double TEXT = 14;

  /// For the scroll bar.
  private static final int GUTTER = 16;

  private final AuditModel model;
  private final Texts texts;

  private AuditSheet(AuditModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  static void open(Sheets sheets, AuditModel model, Texts texts) {
    new AuditSheet(model, texts).open(sheets);
    model.more();
  }

  private void open(Sheets sheets) {
    var state = Pieces.label("", "muted");
    var more = Pieces.button(texts.get("messages.audit.more"), Feather.CHEVRON_DOWN, model::more);
    model
        .reading()
        .subscribe(
            now -> {
              more.setDisable(now == Reading.COMPLETE || now == Reading.UNDER_WAY);
              state.setText(words(now));
            });
    var close = Pieces.button(texts.get("common.close"), Feather.X, sheets::close);
    var footer = new HBox(8, more, state, Pieces.space(), close);
    footer.getStyleClass().add("sheet-footer");
    var what = Pieces.wrapping(texts.get("messages.audit.what"), "muted");
    var table = table();
    what.fontProperty().subscribe(font -> textSize(table, font.getSize()));
    sheets.open(texts.get("messages.audit"), close, what, table, footer);
  }

  private TableView<AuditPage.Entry> table() {
    var table = new TableView<AuditPage.Entry>(model.entries());
    table.setId("audit");
    table.setAccessibleText(texts.get("messages.audit"));
    table.setFixedCellSize(32);
    table.setPrefHeight(400);
    table.setPlaceholder(Pieces.label(texts.get("messages.audit.none"), "muted"));
    add(table, texts.get("messages.audit.when"), entry -> texts.dayAndTime(entry.at()));
    add(table, texts.get("messages.audit.who"), AuditPage.Entry::actor);
    add(table, texts.get("messages.audit.deed"), entry -> action(entry.action()));
    add(table, texts.get("messages.audit.subject"), AuditPage.Entry::subject);
    add(table, texts.get("messages.audit.detail"), AuditPage.Entry::detail);
    return table;
  }

  private static void add(
      TableView<AuditPage.Entry> table, String name, Function<AuditPage.Entry, String> value) {
    var column = new TableColumn<AuditPage.Entry, String>(name);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    table.getColumns().add(column);
  }

  /// As wide as text of this size, in pixels, needs it.
  private static void textSize(TableView<?> table, double size) {
    for (var at = 0; at < WIDTHS.size(); at++) {
      table.getColumns().get(at).setPrefWidth(Math.rint(WIDTHS.get(at) * size / TEXT));
    }
    var all = WIDTHS.stream().mapToInt(width -> width).sum() + GUTTER;
    table.setPrefWidth(Math.rint(all * size / TEXT));
  }

  private String words(Reading reading) {
    return switch (reading) {
      case UNDER_WAY -> texts.get("messages.reading");
      case MORE -> "";
      case COMPLETE -> texts.get("messages.audit.complete");
      case FAILED -> texts.get("messages.audit.unreadable");
    };
  }

  /// What a newer server does is told in its own word.
  private String action(String word) {
    return switch (word) {
      case "token.created" -> texts.get("messages.audit.token-created");
      case "token.revoked" -> texts.get("messages.audit.token-revoked");
      case "message.text.read" -> texts.get("messages.audit.text-read");
      case "message.replayed" -> texts.get("messages.audit.replayed");
      case "message.discarded" -> texts.get("messages.audit.discarded");
      case "user.added" -> texts.get("messages.audit.user-added");
      case "user.removed" -> texts.get("messages.audit.user-removed");
      case "password.changed" -> texts.get("messages.audit.password-changed");
      case "device.renamed" -> texts.get("messages.audit.device-renamed");
      case "device.revoked" -> texts.get("messages.audit.device-revoked");
      case "gateway.approved" -> texts.get("messages.audit.gateway-approved");
      case "gateway.noted" -> texts.get("messages.audit.gateway-noted");
      case "gateway.removed" -> texts.get("messages.audit.gateway-removed");
      case "sync.ended" -> texts.get("messages.audit.sync-ended");
      case "sync.approved" -> texts.get("messages.audit.sync-approved");
      case "sync.declined" -> texts.get("messages.audit.sync-declined");
      case "address.chosen" -> texts.get("messages.audit.address-chosen");
      case "certificate.made" -> texts.get("messages.audit.certificate-made");
      case "settings.changed" -> texts.get("messages.audit.settings-changed");
      case "server.stop" -> texts.get("messages.audit.server-stop");
      case "server.restart" -> texts.get("messages.audit.server-restart");
      default -> word;
    };
  }
}
