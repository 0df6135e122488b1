package org.relaysms.gateway.adminui.firstrun;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.EntryField;
import org.relaysms.gateway.adminui.firstrun.PublisherModel.Probe;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Asks for the Publisher's address, and tries it. FX thread only.
final class PublisherPane {
  private final TextField input = Pieces.leftToRight(new TextField());
  private final VBox all;
  private final Texts texts;

  PublisherPane(PublisherModel model, Texts texts) {
    this.texts = texts;
    input.setPromptText("https://publisher.example.org/publish");
    var entry =
        new EntryField(
            "publisher-url", texts.get("firstrun.publisher.url"), input, model.address(), texts);
    entry.getStyleClass().add("first-run-wide");
    var probe =
        Pieces.button(texts.get("firstrun.publisher.probe"), Feather.ACTIVITY, model::probe);
    probe.setId("probe");
    var result = Pieces.wrapping("");
    result.setId("probed");
    model.probed().subscribe(now -> say(now, result));
    all = new VBox(12, entry, probe, result);
  }

  StepPane pane() {
    return new StepPane(all, () -> input);
  }

  private void say(Probe now, Label result) {
    switch (now) {
      case NONE -> result.setText("");
      case ASKING -> result.setText(texts.get("firstrun.publisher.asking"));
      case LISTENS -> result.setText(texts.get("firstrun.publisher.listens"));
      case SILENT -> result.setText(texts.get("firstrun.publisher.silent"));
    }
    result.setGraphic(
        switch (now) {
          case NONE, ASKING -> null;
          case LISTENS -> Icons.of(Feather.CHECK_CIRCLE, "icon-success");
          case SILENT -> Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
        });
  }
}
