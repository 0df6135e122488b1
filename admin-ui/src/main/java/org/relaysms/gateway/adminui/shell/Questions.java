package org.relaysms.gateway.adminui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The app's questions, each a sheet: what will happen, and a button for each way to go on, named
/// by its deed.
public final class Questions {
  private final Sheets sheets;
  private final Texts texts;

  public Questions(Sheets sheets, Texts texts) {
    this.sheets = sheets;
    this.texts = texts;
  }

  /// Asks before a deed that harms somebody; Cancel has the focus.
  public void confirm(String title, String harm, String deed, Runnable work) {
    var cancel = new Button(texts.get("common.cancel"));
    cancel.setOnAction(pressed -> sheets.close());
    sheets.open(title, cancel, words(harm), footer(cancel, button(deed, work)));
  }

  /// Tells why something was not done, in words of the server's own, and what holds now.
  public void tell(String title, String reason, String consequence) {
    var close = new Button(texts.get("common.close"));
    close.setOnAction(pressed -> sheets.close());
    var said = words(reason);
    said.getStyleClass().add("mono");
    var _ = Pieces.leftToRight(said);
    sheets.open(title, close, said, words(consequence), footer(close));
  }

  /// Asks what becomes of the server when the app closes; what a stop would interrupt stands below
  /// what each answer means.
  public void closing(ClosingViewModel.Question question, Consumer<Closing> answer) {
    var remember = new CheckBox(texts.get("shell.closing.remember"));
    remember.setId("closing-remember");
    remember.setSelected(true);
    var cancel = new Button(texts.get("common.cancel"));
    cancel.setOnAction(pressed -> sheets.close());
    var stop = answer("closing-stop", texts.get("shell.closing.stop"), true, remember, answer);
    var keep = answer("closing-keep", texts.get("shell.closing.keep"), false, remember, answer);
    keep.getStyleClass().add("accent");
    var said = new VBox(8);
    question.words().forEach(one -> said.getChildren().add(words(one)));
    if (!question.inFlight().isEmpty()) {
      said.getChildren().add(inFlight(question.inFlight()));
    }
    sheets.open(texts.get("shell.closing.title"), keep, said, remember, footer(cancel, stop, keep));
  }

  private Button answer(
      String id, String deed, boolean stop, CheckBox remember, Consumer<Closing> answer) {
    var button = button(deed, () -> answer.accept(new Closing(stop, remember.isSelected())));
    button.setId(id);
    return button;
  }

  private VBox inFlight(List<String> sentences) {
    var head = words(texts.get("shell.closing.in-flight"));
    head.getStyleClass().add("strong");
    var list = new VBox(4, head);
    list.setId("closing-in-flight");
    sentences.forEach(one -> list.getChildren().add(words(one)));
    return list;
  }

  private Button button(String deed, Runnable work) {
    var button = new Button(deed);
    button.setOnAction(
        pressed -> {
          sheets.close();
          work.run();
        });
    return button;
  }

  private static Label words(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(480);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static HBox footer(Button first, Button... others) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var footer = new HBox(8, first, space);
    footer.getChildren().addAll(others);
    footer.getStyleClass().add("sheet-footer");
    return footer;
  }

  /// The operator's answer.
  public record Closing(boolean stopServer, boolean remember) {}
}
