package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.EntryField;
import org.relaysms.gateway.adminui.remote.Machine.FolderFacts;
import org.relaysms.gateway.adminui.remote.Machine.Use;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Chooses the data folder. FX thread only.
public final class FolderPane {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;

  private final TextField input = Pieces.leftToRight(new TextField());
  private final VBox all;

  /// @param browser nothing where the folder is given
  /// @param use goes on with the server that is set up in the folder
  FolderPane(FolderModel model, Texts texts, Optional<Browser> browser, Runnable use) {
    var entry =
        new EntryField(
            "data-folder", texts.get("firstrun.folder.path"), input, model.path(), texts);
    entry.getStyleClass().add("first-run-wide");
    var ways = new HBox(8, use(model, texts, use));
    browser.ifPresent(
        it -> ways.getChildren().addAll(browse(model, texts, it), usual(model, texts)));
    input.setEditable(browser.isPresent());
    all = new VBox(12, entry, note(model, texts), ways);
  }

  private static Button browse(FolderModel model, Texts texts, Browser browser) {
    var browse =
        Pieces.button(
            texts.get("firstrun.folder.browse"),
            Feather.FOLDER,
            () ->
                browser.browse(model.text().get(), chosen -> model.text().set(chosen.toString())));
    browse.setId("browse");
    return browse;
  }

  private static Button usual(FolderModel model, Texts texts) {
    var usual =
        Pieces.button(texts.get("firstrun.folder.usual"), Feather.ROTATE_CCW, model::useUsual);
    usual.setId("usual-folder");
    return usual;
  }

  /// Lets somebody point at a folder, beginning at one; says nothing where nothing is chosen.
  @FunctionalInterface
  public interface Browser {
    void browse(String from, Consumer<Path> chosen);
  }

  StepPane pane() {
    return new StepPane(all, () -> input);
  }

  private static Button use(FolderModel model, Texts texts, Runnable work) {
    var button = Pieces.button(texts.get("firstrun.folder.use"), Feather.CHECK, work);
    button.setId("use-folder");
    button.managedProperty().bind(button.visibleProperty());
    model.facts().subscribe(_ -> button.setVisible(model.settled()));
    return button;
  }

  private static Label note(FolderModel model, Texts texts) {
    var note = Pieces.wrapping("", "muted");
    note.setId("folder-note");
    model.facts().subscribe(now -> note.setText(words(now, texts)));
    return note;
  }

  private static String words(Optional<FolderFacts> facts, Texts texts) {
    return facts
        .filter(now -> now.use() == Use.FREE)
        .map(now -> texts.get("firstrun.folder.free", now.freeBytes() / GIGABYTE))
        .orElse("");
  }
}
