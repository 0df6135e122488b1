package org.relaysms.gateway.adminui.tray;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The icon in the tray, if there is one. Whether there is becomes known some time after [#open],
/// or never, where the desktop hangs; until then, and as soon as it takes a change no more, there
/// is none. All methods return at once; UI thread only.
public final class Tray implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

  private final ExecutorService own =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tray").factory());
  private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
  private final DesktopTray desktop;
  private final Duration patience;
  private final UiThread ui;
  private boolean looking;
  private Consumer<? super TrayDeed> deeds = _ -> {};

  /// `patience` is how long the desktop may take for anything.
  public Tray(DesktopTray desktop, Duration patience, UiThread ui) {
    this.desktop = desktop;
    this.patience = patience;
    this.ui = ui;
  }

  /// That the icon is there: the window can be called back by it.
  public ReadOnlyBooleanProperty there() {
    return there.getReadOnlyProperty();
  }

  /// Asks the desktop whether it has a place, and shows the icon there. `pressed` is called on the
  /// UI thread. The answer says whether it came to be there.
  public CompletionStage<Boolean> open(TrayFace face, Consumer<? super TrayDeed> pressed) {
    deeds = pressed;
    return hand(() -> desktop.supported() && shown(face));
  }

  /// Shows what has changed, where there is an icon.
  public void show(TrayFace face) {
    if (there.get()) {
      var _ = hand(() -> shown(face));
    }
  }

  /// Asks whether the icon is still there: a panel may go without a word.
  public void look() {
    if (there.get() && !looking) {
      looking = true;
      var _ = hand(desktop::supported).thenRun(() -> looking = false);
    }
  }

  private boolean shown(TrayFace face) {
    desktop.show(face, deed -> ui.execute(() -> deeds.accept(deed)));
    return true;
  }

  private CompletionStage<Boolean> hand(Work work) {
    try {
      return CompletableFuture.supplyAsync(work::done, own)
          .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionally(Tray::missing)
          .thenApplyAsync(this::thereIs, ui);
    } catch (RejectedExecutionException e) {
      LOG.debug("The app is closing; the tray is let go.");
      return CompletableFuture.completedFuture(false);
    }
  }

  private boolean thereIs(boolean now) {
    there.set(now);
    return now;
  }

  private static boolean missing(Throwable why) {
    LOG.info("This desktop has no tray for the app: {}", why.toString());
    return false;
  }

  @Override
  public void close() {
    there.set(false);
    var _ =
        hand(
            () -> {
              desktop.remove();
              return false;
            });
    own.shutdown();
  }

  /// Something that the desktop may take for ever for.
  @FunctionalInterface
  private interface Work {
    boolean done();
  }
}
