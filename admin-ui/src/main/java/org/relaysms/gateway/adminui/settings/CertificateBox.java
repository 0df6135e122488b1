package org.relaysms.gateway.adminui.settings;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServedCertificate;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.CopyButton;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The certificates that the file names, each with its fingerprint, and how to come to one without
/// anybody's help. FX thread only.
final class CertificateBox extends VBox {
  private static final double SHEET = 640;

  private final SettingsViewModel model;
  private final Sheets sheets;
  private final Texts texts;

  CertificateBox(
      List<ServedCertificate> certificates, SettingsViewModel model, Sheets sheets, Texts texts) {
    this.model = model;
    this.sheets = sheets;
    this.texts = texts;
    getStyleClass().add("settings-certificates");
    certificates.forEach(one -> getChildren().add(known(one)));
    if (certificates.isEmpty()) {
      getChildren().add(Pieces.wrapping(texts.get("settings.tls.none"), "muted"));
    }
    var make = Pieces.button(texts.get("settings.tls.make"), Feather.FILE_PLUS, this::ask);
    make.setId("make-certificate");
    getChildren().add(make);
  }

  private VBox known(ServedCertificate one) {
    var print = one.sha256().replaceAll("(..)(?!$)", "$1:").toUpperCase(Locale.ROOT);
    var words = Pieces.wrapping(print, "mono", "caption");
    words.setId("fingerprint-" + one.section());
    var copy = new CopyButton(texts, texts.get("settings.tls.fingerprint"), () -> print);
    copy.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, words, copy);
    HBox.setHgrow(words, Priority.ALWAYS);
    var key = one.selfSigned() ? "settings.tls.self-signed" : "settings.tls.vouched";
    return new VBox(
        4,
        Pieces.wrapping(texts.get(key, "[" + one.section() + "]", texts.date(one.endsAt()))),
        line);
  }

  private void ask() {
    var ec = new RadioButton(texts.get("settings.tls.ec"));
    var rsa = new RadioButton(texts.get("settings.tls.rsa"));
    var group = new ToggleGroup();
    ec.setToggleGroup(group);
    rsa.setToggleGroup(group);
    ec.setSelected(true);
    var warning = Pieces.wrapping(texts.get("settings.tls.warning"));
    warning.setPrefWidth(SHEET);
    var words = Pieces.wrapping(texts.get("settings.tls.words"), "muted");
    words.setPrefWidth(SHEET);
    warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"));
    sheets.open(texts.get("settings.tls.title"), ec, words, warning, ec, rsa, footer(rsa));
  }

  private HBox footer(RadioButton rsa) {
    var cancel = Pieces.button(texts.get("common.cancel"), Feather.X, sheets::close);
    cancel.setGraphic(null);
    var make = new Button(texts.get("settings.tls.do"));
    make.setId("make-it");
    make.getStyleClass().add("accent");
    make.setOnAction(
        _ -> {
          sheets.close();
          model.selfSign(rsa.isSelected() ? "rsa" : "ec");
        });
    var footer = new HBox(8, cancel, Pieces.space(), make);
    footer.getStyleClass().add("sheet-footer");
    return footer;
  }
}
