package org.relaysms.gateway.adminui.shell;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Says above a page how old what it shows is. UI thread only.
final class OldLine extends HBox {
  private final Label words = Pieces.wrapping("");
  private final Texts texts;

  OldLine(Texts texts) {
    super(12);
    this.texts = texts;
    setId("old-line");
    getStyleClass().add("old-line");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(Icons.of(Feather.CLOCK, "icon-20", "icon-warning"), words);
  }

  void show(Freshness.Old old) {
    words.setText(texts.get("shell.old", clock(old.since()), texts.span(old.age())));
  }

  private String clock(Instant at) {
    return texts.clock(at);
  }
}
