package org.relaysms.gateway.adminui.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.LanguageSheet;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Shell;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The window's life: opens as it was left, starts the server, asks about it when it closes.
public final class AdminApp extends Application {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private Optional<Assembly> assembly = Optional.empty();

  @Override
  public void start(Stage stage) {
    var options =
        Options.of(
            getParameters().getRaw().toArray(new String[0]),
            System.getenv(),
            System.getProperties());
    var memory = new Memory(Assembly.memoryFile(options));
    var language = new LanguageChoice(memory, Locale.getDefault());
    var texts = Texts.of(options.language().orElseGet(language::locale), ZoneId.systemDefault());
    var parts = new Assembly(options, memory, language, texts);
    assembly = Optional.of(parts);
    var shell = parts.shell();
    var scene =
        new Scene(
            shell, memory.number("width").orElse(WIDTH), memory.number("height").orElse(HEIGHT));
    dress(scene, memory);
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN),
            () -> LanguageSheet.open(shell.sheets(), parts.language(), texts));
    stage.setTitle(texts.get("shell.window"));
    stage.setScene(scene);
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.setOnCloseRequest(request -> closing(request, stage, parts, shell, memory, texts));
    shell.openLastPage();
    stage.show();
    parts.begin();
  }

  @Override
  public void stop() {
    assembly.ifPresent(Assembly::close);
  }

  private static void dress(Scene scene, Memory memory) {
    Appearance.prepare(scene);
    appearance(memory).apply(scene);
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.F8),
            () -> {
              var next = appearance(memory).next();
              memory.put("theme", next.name());
              next.apply(scene);
            });
  }

  private static Appearance appearance(Memory memory) {
    return memory
        .get("theme")
        .flatMap(
            name ->
                List.of(Appearance.values()).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst())
        .orElse(Appearance.SYSTEM);
  }

  private static void closing(
      WindowEvent request, Stage stage, Assembly parts, Shell shell, Memory memory, Texts texts) {
    memory.put("width", Integer.toString((int) stage.getScene().getWidth()));
    memory.put("height", Integer.toString((int) stage.getScene().getHeight()));
    if (!(parts.server().state().get() instanceof ServerState.Running)) {
      return;
    }
    request.consume();
    var known = memory.get("closing");
    if (known.isPresent()) {
      leave(known.get().equals("stop"), stage, parts);
    } else {
      new Questions(shell.sheets(), texts)
          .closing(
              answer -> {
                if (answer.remember()) {
                  memory.put("closing", answer.stopServer() ? "stop" : "keep");
                }
                leave(answer.stopServer(), stage, parts);
              });
    }
  }

  /// Waits for the server's end where it is to end, with the window still there to show it.
  private static void leave(boolean stopServer, Stage stage, Assembly parts) {
    if (!stopServer) {
      stage.close();
      return;
    }
    parts
        .server()
        .state()
        .subscribe(
            now -> {
              if (now instanceof ServerState.Stopped) {
                stage.close();
              }
            });
    parts.server().stop();
  }
}
