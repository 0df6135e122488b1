package org.relaysms.gateway.adminui.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.firstrun.Setup;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.LanguageSheet;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Shell;
import org.relaysms.gateway.adminui.shell.WindowLife;
import org.relaysms.gateway.adminui.shell.WindowPlace;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The window's life: sets up where nothing is yet, else opens as it was left, unless it is open
/// already, and starts the server. It opens whatever the server and the disk do: both are waited
/// for elsewhere, or for a short time.
public final class AdminApp extends Application {
  /// For an app that has the data folder to show its window.
  private static final Duration KNOCK_PATIENCE = Duration.ofMillis(1_500);

  /// For the disk to give what the app remembers.
  private static final Duration DISK_PATIENCE = Duration.ofSeconds(2);

  /// Remembered in the usual folder: where the data is, if not there.
  private static final String DATA = "data";

  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("memory").factory());
  private Optional<Options> options = Optional.empty();
  private Memory usual = Memory.none();
  private Memory memory = Memory.none();
  private Path home = Path.of("");
  private boolean setUpDue;
  private CompletableFuture<OneWindow> claim = new CompletableFuture<>();
  private Runnable closing = () -> {};

  /// On a thread of its own, before the window.
  @Override
  public void init() {
    var given =
        Options.of(
            getParameters().getRaw().toArray(new String[0]),
            System.getenv(),
            System.getProperties());
    usual = remembered(given);
    home = given.dataFolder();
    var placed = given.placed(usual.get(DATA));
    memory = memoryOf(placed);
    options = Optional.of(placed);
    setUpDue = soon(() -> FirstRun.due(placed.dataFolder(), Path.of("")), false);
    if (!setUpDue) {
      claim = claiming(placed);
      giveWay(soon(claim, new OneWindow.Unsure()));
    }
  }

  /// Two over one file would write over each other.
  private Memory memoryOf(Options placed) {
    return same(placed.dataFolder(), home) ? usual : remembered(placed);
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Memory remembered(Options given) {
    return soon(() -> new Memory(Assembly.memoryFile(given), disk), Memory.none());
  }

  /// Whatever comes of it late is handed on to the window, or closed with the app.
  private CompletableFuture<OneWindow> claiming(Options given) {
    return CompletableFuture.supplyAsync(
        () -> OneWindow.claim(given.dataFolder(), KNOCK_PATIENCE), disk);
  }

  private static void giveWay(OneWindow place) {
    if (place instanceof OneWindow.Raised) {
      System.out.println("The window is open already; it comes to the front.");
      System.exit(0);
    }
  }

  /// What the disk has to give, or `other` where it does not answer.
  private <T> T soon(Supplier<T> work, T other) {
    return soon(CompletableFuture.supplyAsync(work, disk), other);
  }

  private static <T> T soon(CompletableFuture<T> work, T other) {
    return work.copy()
        .completeOnTimeout(other, DISK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void start(Stage stage) {
    options.ifPresent(
        given -> {
          if (setUpDue) {
            setUp(stage, given);
          } else {
            var _ = open(stage, given, Assembly::begin);
          }
        });
  }

  /// The first set-up has the whole window; what it is made of goes before the usual window comes.
  private void setUp(Stage stage, Options given) {
    var texts = texts(given, language());
    var setUp = new FirstRun(given, texts, stage, end -> leaveSetUp(end, stage, given));
    closing = setUp::close;
    var place = WindowLife.place(memory);
    dress(stage, new Scene(setUp.view(), place.width(), place.height()), texts);
    stage.setOnCloseRequest(_ -> setUp.close());
    stage.show();
    setUp.begin();
  }

  /// A folder that is not the usual one is remembered there. A set-up that is cancelled leaves no
  /// trace and starts nothing, so that it comes again.
  private void leaveSetUp(Setup end, Stage stage, Options given) {
    closing.run();
    switch (end) {
      case Setup.Cancelled _ -> {
        memory = memory.unwritten();
        var _ = open(stage, given, Assembly::await);
      }
      case Setup.Finished(var folder, var user) -> {
        var chosen = given.on(folder);
        if (!same(folder, given.dataFolder())) {
          usual.put(DATA, folder.toString());
          memory = memoryOf(chosen);
        }
        claim = claiming(chosen);
        var opened = open(stage, chosen, Assembly::begin);
        opened.shell().show("overview");
        user.ifPresent(first -> opened.parts().addFirst(first, opened.shell()));
      }
    }
  }

  private static void claimed(OneWindow place, Opened opened) {
    if (place instanceof OneWindow.First first) {
      first.onKnock(() -> UiThread.javaFx().execute(opened.window()::raise));
    }
  }

  /// The window as it was left, over a server that is started or found as `begin` says.
  private Opened open(Stage stage, Options given, BiConsumer<Assembly, WindowLife> begin) {
    var language = language();
    var texts = texts(given, language);
    var parts = new Assembly(given, memory, language, texts);
    var shell = parts.shell();
    var opened = new Opened(parts, shell, parts.window(stage, shell));
    closing = parts::close;
    var place = WindowLife.place(memory);
    var scene = stage.isShowing() ? redressed(stage, shell) : scene(stage, shell, place, texts);
    keys(scene, opened, language, texts);
    shell.openLastPage();
    opened.window().show(place);
    var _ = claim.thenAcceptAsync(mine -> claimed(mine, opened), UiThread.javaFx());
    begin.accept(parts, opened.window());
    return opened;
  }

  private Scene scene(Stage stage, Parent root, WindowPlace place, Texts texts) {
    var scene = new Scene(root, place.width(), place.height());
    dress(stage, scene, texts);
    return scene;
  }

  /// With the focus inside, since keys that nothing has the focus for reach nobody.
  private static Scene redressed(Stage stage, Parent root) {
    stage.getScene().setRoot(root);
    root.requestFocus();
    return stage.getScene();
  }

  private record Opened(Assembly parts, Shell shell, WindowLife window) {}

  @Override
  public void stop() {
    closing.run();
    var _ = claim.thenAccept(OneWindow::close);
    finishWriting();
  }

  private void finishWriting() {
    disk.shutdown();
    try {
      var _ = disk.awaitTermination(DISK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LanguageChoice language() {
    return new LanguageChoice(memory, Locale.getDefault());
  }

  private static Texts texts(Options given, LanguageChoice language) {
    return Texts.of(given.language().orElseGet(language::locale), ZoneId.systemDefault());
  }

  private void dress(Stage stage, Scene scene, Texts texts) {
    Appearance.prepare(scene);
    appearance().apply(scene);
    onKey(scene, new KeyCodeCombination(KeyCode.F12), () -> nextAppearance(scene));
    stage.setTitle(texts.get("shell.window"));
    stage.setScene(scene);
  }

  private static void keys(Scene scene, Opened opened, LanguageChoice language, Texts texts) {
    onKey(
        scene,
        new KeyCodeCombination(KeyCode.F12, KeyCombination.SHIFT_DOWN),
        () -> LanguageSheet.open(opened.shell().sheets(), language, texts));
    onKey(
        scene,
        new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN),
        opened.window()::quit);
  }

  private static void onKey(Scene scene, KeyCombination keys, Runnable work) {
    scene.getAccelerators().put(keys, work);
  }

  private void nextAppearance(Scene scene) {
    var next = appearance().next();
    memory.put("theme", next.name());
    next.apply(scene);
  }

  private Appearance appearance() {
    return memory.get("theme").map(Appearance::of).orElse(Appearance.SYSTEM);
  }
}
