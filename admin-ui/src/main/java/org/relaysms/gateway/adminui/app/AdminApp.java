package org.relaysms.gateway.adminui.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.relaysms.gateway.adminui.firstrun.Setup;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Shell;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The window's life: sets up where nothing is yet, else opens as it was left, starts the server,
/// asks about it when it closes.
public final class AdminApp extends Application {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /// Where the data is, if not in the usual place.
  private static final String DATA = "data";

  private Runnable closing = () -> {};

  @Override
  public void start(Stage stage) {
    var options =
        Options.of(
            getParameters().getRaw().toArray(new String[0]),
            System.getenv(),
            System.getProperties());
    var usual = new Memory(Assembly.memoryFile(options));
    var placed = options.placed(usual.get(DATA));
    var memory = new Memory(Assembly.memoryFile(placed));
    var texts = Texts.of(language(options, memory), ZoneId.systemDefault());
    var scene = scene(stage, memory, texts);
    if (FirstRun.due(placed.dataFolder(), Path.of(""))) {
      var setUp =
          new FirstRun(placed, texts, stage, end -> setUp(end, placed, usual, stage, texts));
      closing = setUp::close;
      scene.setRoot(setUp.view());
      stage.setOnCloseRequest(_ -> setUp.close());
      stage.show();
      setUp.begin();
    } else {
      open(stage, placed, memory, texts);
      stage.show();
    }
  }

  private static Scene scene(Stage stage, Memory memory, Texts texts) {
    var scene =
        new Scene(
            new StackPane(),
            memory.number("width").orElse(WIDTH),
            memory.number("height").orElse(HEIGHT));
    dress(scene, memory, texts);
    stage.setTitle(texts.get("shell.window"));
    stage.setScene(scene);
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    return scene;
  }

  /// The window as it was left, over a server that is started or found.
  private Opened open(Stage stage, Options options, Memory memory, Texts texts) {
    var parts = new Assembly(options, memory, texts);
    var shell = parts.shell();
    closing = parts::close;
    stage.getScene().setRoot(shell);
    stage.setOnCloseRequest(request -> closing(request, stage, parts, shell, memory, texts));
    shell.openLastPage();
    parts.begin();
    return new Opened(parts, shell);
  }

  /// A folder that is not the usual one is remembered there.
  private void setUp(Setup end, Options options, Memory usual, Stage stage, Texts texts) {
    closing.run();
    switch (end) {
      case Setup.Cancelled _ ->
          open(stage, options, new Memory(Assembly.memoryFile(options)), texts);
      case Setup.Finished(var folder, var user) -> {
        var chosen = options.on(folder);
        if (!folder.equals(options.dataFolder())) {
          usual.put(DATA, folder.toString());
        }
        var opened = open(stage, chosen, new Memory(Assembly.memoryFile(chosen)), texts);
        opened.shell().show("overview");
        user.ifPresent(first -> opened.parts().addFirst(first, opened.shell()));
      }
    }
  }

  private record Opened(Assembly parts, Shell shell) {}

  @Override
  public void stop() {
    closing.run();
  }

  private static Locale language(Options options, Memory memory) {
    return options
        .language()
        .or(() -> memory.get("language").map(Locale::forLanguageTag))
        .orElse(Locale.getDefault());
  }

  private static void dress(Scene scene, Memory memory, Texts texts) {
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
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN),
            () -> memory.put("language", other(texts).toLanguageTag()));
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

  private static Locale other(Texts texts) {
    return texts.locale().getLanguage().equals("fr") ? Locale.ENGLISH : Locale.FRENCH;
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
