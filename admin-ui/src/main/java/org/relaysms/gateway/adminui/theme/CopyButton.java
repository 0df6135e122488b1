package org.relaysms.gateway.adminui.theme;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.text.Texts;

/// Puts a text on the clipboard and says for two seconds that it did.
public final class CopyButton extends Button {
  private static final Duration SAID_FOR = Duration.seconds(2);

  private final PauseTransition said = new PauseTransition(SAID_FOR);

  /// `what` names the thing for a screen reader, such as "For phones, in the code".
  public CopyButton(Texts texts, String what, Supplier<String> content) {
    super(texts.get("common.copy"), Icons.of(Feather.COPY));
    setAccessibleText(texts.get("common.copy-what", what));
    said.setOnFinished(over -> setText(texts.get("common.copy")));
    setOnAction(
        pressed -> {
          copy(content.get());
          setText(texts.get("common.copied"));
          said.playFromStart();
        });
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
