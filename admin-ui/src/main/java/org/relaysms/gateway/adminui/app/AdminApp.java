package org.relaysms.gateway.adminui.app;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.LanguageSheet;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.WindowLife;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The window's life: opens as it was left, unless it is open already, and starts the server. It
/// opens whatever the server and the disk do: both are waited for elsewhere, or for a short time.
public final class AdminApp extends Application {
  /// For an app that has the data folder to show its window.
  private static final Duration KNOCK_PATIENCE = Duration.ofMillis(1_500);

  /// For the disk to give what the app remembers.
  private static final Duration DISK_PATIENCE = Duration.ofSeconds(2);

  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("memory").factory());
  private Optional<OneWindow> claim = Optional.empty();
  private Optional<Assembly> assembly = Optional.empty();
  private Memory memory = Memory.none();
  private Optional<Options> options = Optional.empty();

  /// On a thread of its own, before the window.
  @Override
  public void init() {
    var given =
        Options.of(
            getParameters().getRaw().toArray(new String[0]),
            System.getenv(),
            System.getProperties());
    options = Optional.of(given);
    var place =
        soon(() -> OneWindow.claim(given.dataFolder(), KNOCK_PATIENCE), new OneWindow.Unsure());
    if (place instanceof OneWindow.Raised) {
      System.out.println("The window is open already; it comes to the front.");
      System.exit(0);
    }
    claim = Optional.of(place);
    memory = soon(() -> new Memory(Assembly.memoryFile(given), disk), Memory.none());
  }

  /// What the disk has to give, or `other` where it does not answer.
  private <T> T soon(Supplier<T> work, T other) {
    return CompletableFuture.supplyAsync(work, disk)
        .completeOnTimeout(other, DISK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  @Override
  public void start(Stage stage) {
    options.ifPresent(given -> open(stage, given));
  }

  private void open(Stage stage, Options given) {
    var language = new LanguageChoice(memory, Locale.getDefault());
    var texts = Texts.of(given.language().orElseGet(language::locale), ZoneId.systemDefault());
    var parts = new Assembly(given, memory, language, texts);
    assembly = Optional.of(parts);
    var shell = parts.shell();
    var window = parts.window(stage, shell);
    var place = WindowLife.place(memory);
    var scene = new Scene(shell, place.width(), place.height());
    dress(scene, window);
    onKey(
        scene,
        new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN),
        () -> LanguageSheet.open(shell.sheets(), language, texts));
    stage.setTitle(texts.get("shell.window"));
    stage.setScene(scene);
    shell.openLastPage();
    window.show(place);
    claim
        .filter(OneWindow.First.class::isInstance)
        .map(OneWindow.First.class::cast)
        .ifPresent(first -> first.onKnock(() -> UiThread.javaFx().execute(window::raise)));
    parts.begin(window);
  }

  @Override
  public void stop() {
    assembly.ifPresent(Assembly::close);
    claim.ifPresent(OneWindow::close);
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

  private void dress(Scene scene, WindowLife window) {
    Appearance.prepare(scene);
    appearance().apply(scene);
    onKey(scene, new KeyCodeCombination(KeyCode.F8), () -> nextAppearance(scene));
    onKey(scene, new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN), window::quit);
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
    return memory
        .get("theme")
        .flatMap(
            name ->
                List.of(Appearance.values()).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst())
        .orElse(Appearance.SYSTEM);
  }
}
