package org.relaysms.gateway.adminui.fx;

import javafx.animation.AnimationTimer;

/// [Pulse] over the JavaFX one; it costs nothing while nobody waits for it. Call on the UI thread.
public final class FxPulse implements Pulse {
  @Override
  public void next(Runnable work) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        stop();
        work.run();
      }
    }.start();
  }
}
