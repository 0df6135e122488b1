package org.relaysms.gateway.adminui.overview;

import java.nio.file.Path;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;

/// How to set up TLS: which lines go into which file.
final class TlsSheet {
  private static final String LINES =
      """
      [api_ssl]
      crt = /path/to/certificate.pem
      key = /path/to/key.pem

      [websocket_ssl]
      crt = /path/to/certificate.pem
      key = /path/to/key.pem""";

  private TlsSheet() {}

  static void open(Sheets sheets, ServerStatus status, Texts texts) {
    var file =
        status
            .configFile()
            .orElseGet(() -> Path.of(status.dataFolder()).resolve("conf.ini").toString());
    var words = Parts.wrapping(texts.get("overview.tls.words"));
    words.setMaxWidth(520);
    var lines = new VBox(Parts.label(LINES, "mono"));
    lines.getStyleClass().add("command-box");
    var copy = new CopyButton(texts, texts.get("overview.tls.lines"), () -> LINES);
    var close = Parts.button(texts.get("common.close"), sheets::close);
    var footer = new HBox(8, copy, Parts.space(), close);
    footer.getStyleClass().add("sheet-footer");
    sheets.open(
        texts.get("overview.tls.title"),
        close,
        words,
        Parts.label(file, "mono", "muted"),
        lines,
        footer);
  }
}
