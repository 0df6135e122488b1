package org.relaysms.gateway.adminui.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.relaysms.gateway.adminui.autostart.Autostart;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.settings.AppChoice;
import org.relaysms.gateway.adminui.settings.ThemeChoice;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.LanguageRow;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Preferences;
import org.relaysms.gateway.adminui.shell.Preferences.Closing;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What is chosen about the app itself, a row each on the Settings page. UI thread only.
final class AppChoices {
  private final Executor disk;
  private final Texts texts;

  /// @param disk where files are read and written, one after the other
  AppChoices(Executor disk, Texts texts) {
    this.disk = disk;
    this.texts = texts;
  }

  List<AppChoice> of(
      Memory memory, LanguageChoice language, Preferences preferences, Autostart autostart) {
    return List.of(
        ThemeChoice.of(memory, texts),
        new AppChoice(
            "language",
            texts.get("shell.language"),
            texts.get("settings.app.language.help"),
            new LanguageRow(language, texts)),
        new AppChoice(
            "closing",
            texts.get("settings.app.closing"),
            texts.get("settings.app.closing.help"),
            closing(preferences)),
        new AppChoice(
            "login",
            texts.get("settings.app.login"),
            texts.get("settings.app.login.help", autostart.file().toString()),
            login(autostart)));
  }

  private ComboBox<Closing> closing(Preferences preferences) {
    var box = new ComboBox<Closing>();
    box.getItems().setAll(Closing.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Closing one) {
            return word(one);
          }

          @Override
          public Closing fromString(String word) {
            return preferences.closing().get();
          }
        });
    box.valueProperty().bindBidirectional(preferences.closing());
    return box;
  }

  private String word(Closing one) {
    return switch (one) {
      case ASK -> texts.get("settings.app.closing.ask");
      case KEEP -> texts.get("settings.app.closing.keep");
      case STOP -> texts.get("settings.app.closing.stop");
    };
  }

  /// Ticked as the system's file says whenever the row comes on screen, since the desktop may have
  /// changed it.
  private VBox login(Autostart autostart) {
    var tick = new CheckBox(texts.get("settings.app.login.tick"));
    var said = Pieces.wrapping("", "caption", "muted");
    said.managedProperty().bind(said.visibleProperty());
    said.setVisible(false);
    tick.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                look(autostart, tick, said, () -> {});
              }
            });
    tick.setOnAction(_ -> change(autostart, tick, said));
    return new VBox(8, tick, said);
  }

  private void look(Autostart autostart, CheckBox tick, Label said, Runnable then) {
    var _ =
        CompletableFuture.supplyAsync(autostart::state, disk)
            .thenAcceptAsync(state -> show(state, tick, said), UiThread.javaFx())
            .thenRunAsync(then, UiThread.javaFx());
  }

  private void show(Autostart.State state, CheckBox tick, Label said) {
    said.setVisible(false);
    tick.setSelected(state instanceof Autostart.State.On);
    switch (state) {
      case Autostart.State.On _, Autostart.State.Off _ -> {}
      case Autostart.State.OnForAnother _ -> say(texts.get("settings.app.login.another"), said);
      case Autostart.State.Unknown(var reason) ->
          say(texts.get("settings.app.login.unknown", reason), said);
    }
  }

  private void change(Autostart autostart, CheckBox tick, Label said) {
    said.setVisible(false);
    var on = tick.isSelected();
    var _ =
        CompletableFuture.supplyAsync(() -> on ? autostart.on() : autostart.off(), disk)
            .thenAcceptAsync(outcome -> done(outcome, autostart, tick, said), UiThread.javaFx());
  }

  private void done(Autostart.Outcome outcome, Autostart autostart, CheckBox tick, Label said) {
    look(autostart, tick, said, () -> sayOutcome(outcome, said));
  }

  private void sayOutcome(Autostart.Outcome outcome, Label said) {
    switch (outcome) {
      case Autostart.Outcome.Done _ -> {}
      case Autostart.Outcome.NoProgram _ -> say(texts.get("settings.app.login.no-program"), said);
      case Autostart.Outcome.Failed(var file, var reason) ->
          say(texts.get("settings.app.login.failed", file.toString(), reason), said);
    }
  }

  private static void say(String words, Label said) {
    said.setText(words);
    said.setVisible(true);
  }
}
