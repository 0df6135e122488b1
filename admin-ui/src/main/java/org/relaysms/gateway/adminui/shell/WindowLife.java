package org.relaysms.gateway.adminui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.fx.UiThread;
import org.relaysms.gateway.adminui.remote.ServerControl;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.text.Texts;

/// The window comes as it was left, goes after what has to be asked, and is never hidden without a
/// way back: into the tray while there is one, else it ends, and the question said how to come
/// back. UI thread only.
public final class WindowLife {
  private final Stage stage;
  private final ClosingViewModel model;
  private final ServerControl control;
  private final Questions questions;
  private final Memory memory;
  private final BooleanSupplier tray;
  private final Runnable end;
  private final Texts texts;
  private Subscription ending = Subscription.EMPTY;
  private boolean over;

  /// `tray` says whether the window can be called back from there; when that ends, a hidden window
  /// comes back. `end` ends the app.
  public WindowLife(
      Stage stage,
      Sheets sheets,
      ClosingViewModel model,
      ServerControl control,
      Memory memory,
      ObservableValue<Boolean> tray,
      Runnable end,
      Texts texts) {
    this.stage = stage;
    this.model = model;
    this.control = control;
    this.questions = new Questions(sheets, texts);
    this.memory = memory;
    this.tray = tray::getValue;
    this.end = () -> endBy(end);
    this.texts = texts;
    stage.setOnCloseRequest(this::closeRequested);
    tray.subscribe(there -> trayIs(there));
  }

  /// The size that the scene should have.
  public static WindowPlace place(Memory memory) {
    return WindowPlace.remembered(memory)
        .on(Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
  }

  /// Shows it where it was, of the size that its scene has. One that is on screen already, as after
  /// the first set-up, stays as the operator has it.
  public void show(WindowPlace place) {
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    if (!stage.isShowing()) {
      put(place);
    }
    stage.show();
  }

  private void put(WindowPlace place) {
    place
        .corner()
        .ifPresent(
            at -> {
              stage.setX(at.x());
              stage.setY(at.y());
            });
    stage.setMaximized(place.maximized());
  }

  /// Brings it to the front, from wherever it is.
  public void raise() {
    UiThread.outliveWindows(false);
    if (!stage.isShowing()) {
      stage.show();
    }
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /// Ends the app; the server goes on or is stopped as it is remembered, or asked.
  public void quit() {
    remember();
    go(end);
  }

  /// Asks, then stops the server; the app stays.
  public void stopServer() {
    raise();
    questions.confirm(
        texts.get("overview.stop.title"),
        model.harmOfStopping(),
        texts.get("overview.stop.deed"),
        control::stop);
  }

  private void closeRequested(WindowEvent request) {
    request.consume();
    remember();
    go(this::hideOrEnd);
  }

  private void go(Runnable keep) {
    switch (model.way()) {
      case ClosingViewModel.Way.Leave() -> keep.run();
      case ClosingViewModel.Way.Stop() -> stopThenEnd();
      case ClosingViewModel.Way.Ask(ClosingViewModel.Question question) -> ask(question, keep);
    }
  }

  private void ask(ClosingViewModel.Question question, Runnable keep) {
    raise();
    questions.closing(
        question,
        answer -> {
          model.answered(answer);
          if (answer.stopServer()) {
            stopThenEnd();
          } else {
            keep.run();
          }
        });
  }

  /// A server that runs is why the app stays at all.
  private void hideOrEnd() {
    if (tray.getAsBoolean() && control.state().get() instanceof ServerState.Running) {
      UiThread.outliveWindows(true);
      stage.hide();
    } else {
      end.run();
    }
  }

  /// With the window there to show how the stop goes.
  private void stopThenEnd() {
    ending.unsubscribe();
    control.stop();
    ending = control.state().subscribe(this::endWhenStopped);
  }

  private void endWhenStopped(ServerState now) {
    if (now instanceof ServerState.Stopped) {
      end.run();
    }
  }

  private void trayIs(boolean there) {
    if (!there && !over && !stage.isShowing() && stage.getScene() != null && shownBefore()) {
      raise();
    }
  }

  /// The tray goes with the app, which is no reason to come back.
  private void endBy(Runnable work) {
    over = true;
    work.run();
  }

  private boolean shownBefore() {
    return !Double.isNaN(stage.getX());
  }

  private void remember() {
    var scene = stage.getScene();
    new WindowPlace(
            Optional.of(new WindowPlace.Corner(stage.getX(), stage.getY())),
            scene.getWidth(),
            scene.getHeight(),
            stage.isMaximized())
        .remember(memory);
  }
}
